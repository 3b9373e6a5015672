#!/bin/sh
# Prints the users that changed after an instant, page by page: users.sh [2026-11-18T00:00:00Z].
# ZHURNAL_CLIENT is the id of a token of the school, ZHURNAL_TOKEN the token itself.
set -eu
since=${1:-1970-01-01T00:00:00Z}
server=${ZHURNAL_URL:-http://127.0.0.1:3000}
scope=https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly

# Secrets go to curl by its standard input: they do not stand in the list of processes.
key=$(printf 'user = "%s:%s"\n' "$ZHURNAL_CLIENT" "$ZHURNAL_TOKEN" |
  curl --silent --show-error --fail-with-body --config - \
    --data-urlencode grant_type=client_credentials --data-urlencode "scope=$scope" "$server/oauth/token" |
  sed 's/.*"access_token":"\([^"]*\)".*/\1/')

# When the points of the token have run out, curl waits as long as the server says.
heads=$(mktemp)
trap 'rm -f "$heads"' EXIT
page="$server/ims/oneroster/rostering/v1p2/users?limit=100&filter=dateLastModified%3E%27$since%27"
while [ -n "$page" ]; do
  printf 'header = "authorization: Bearer %s"\n' "$key" |
    curl --silent --show-error --fail-with-body --retry 5 --config - --dump-header "$heads" "$page"
  echo
  # The next page begins behind the last record of this one, whatever changed since.
  page=$(tr -d '\r' <"$heads" | sed -n 's/^[Ll]ink: .*<\([^>]*\)>; rel="next".*/\1/p')
done
