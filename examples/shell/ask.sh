#!/bin/sh
# Sends the GraphQL document of a file: ask.sh FILE [VARIABLES]. Fails when the server answers with an error.
set -eu
file=$1
given=${2:-'{}'}

# The document as a JSON text: backslashes, quotes and ends of lines written as JSON writes them; comments left out.
query=$(sed -e '/^ *#/d' -e 's/\\/\\\\/g' -e 's/"/\\"/g' "$file" | awk '{ printf "%s\\n", $0 }')

printf 'header = "authorization: Bearer %s"\n' "$ZHURNAL_TOKEN" |
  curl --silent --show-error --fail-with-body --config - \
    --header 'content-type: application/json' \
    --data "{\"query\": \"$query\", \"variables\": $given}" \
    "${ZHURNAL_URL:-http://127.0.0.1:3000}/graphql"
