#!/bin/sh
# Sends a message as the journal does, to try a receiver: send.sh ADDRESS [BODY]. Prints the status of the answer.
# WEBHOOK_SECRET is the key of the receiver; MESSAGE_ID, where given, is used again.
set -eu
body=${2:-'{"type":"mark.changed","timestamp":"2026-11-18T08:00:00.000Z","data":{"groupIds":["0190f3a0-0000-7000-8000-000000000001"]}}'}
id=${MESSAGE_ID:-try-$(date +%s)-$$}
seconds=$(date +%s)
key=$(printf '%s' "${WEBHOOK_SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
signature=$(printf '%s.%s.%s' "$id" "$seconds" "$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)
curl --silent --show-error --output /dev/null --write-out '%{http_code}\n' \
  --header 'content-type: application/json' \
  --header "webhook-id: $id" --header "webhook-timestamp: $seconds" --header "webhook-signature: v1,$signature" \
  --data "$body" "$1"
