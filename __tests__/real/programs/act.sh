#!/usr/bin/env bash
# Runs the Action in a workflow with act, without containers, and uses its token and its key file in the next steps.
set -euo pipefail
cd "$(mktemp -d)"
git init --quiet
mkdir -p .github/workflows
cat > .github/workflows/real.yml <<'YAML'
on: push
jobs:
  real:
    runs-on: ubuntu-latest
    steps:
      - id: asc
        uses: asc-credentials/asc-credentials@v0
        with:
          mode: asc-token
          issuer-id: ${{ secrets.ASC_ISSUER_ID }}
          key-id: ${{ secrets.ASC_KEY_ID }}
          private-key: ${{ secrets.ASC_PRIVATE_KEY }}
      - run: |
          curl --fail --silent --show-error --header "Authorization: Bearer $TOKEN" "$API_URL/v1/apps"
        env:
          TOKEN: ${{ steps.asc.outputs.token }}
          API_URL: ${{ secrets.ASC_API_URL }}
      - id: file
        uses: asc-credentials/asc-credentials@v0
        with:
          mode: key-file
          issuer-id: ${{ secrets.ASC_ISSUER_ID }}
          key-id: ${{ secrets.ASC_KEY_ID }}
          private-key: ${{ secrets.ASC_PRIVATE_KEY }}
      - run: |
          grep --quiet 'BEGIN PRIVATE KEY' "$KEY_FILE"
          echo "$KEY_FILE" > "$PATHS"
        env:
          KEY_FILE: ${{ steps.file.outputs.path }}
          PATHS: ${{ secrets.PATHS }}
YAML
export PATHS="$PWD/paths.txt"
ASC_PRIVATE_KEY=$(cat "$ASC_PRIVATE_KEY_PATH") act push \
  --platform ubuntu-latest=-self-hosted \
  --local-repository "asc-credentials/asc-credentials@v0=$ROOT" \
  --secret ASC_ISSUER_ID --secret ASC_KEY_ID --secret ASC_PRIVATE_KEY --secret ASC_API_URL --secret PATHS > log.txt 2>&1 || {
  cat log.txt
  exit 1
}
grep --quiet 'Job succeeded' log.txt
# act masks the token in its log.
if grep --quiet 'eyJ' log.txt; then
  echo 'The log shows a token'
  exit 1
fi
# The post step has removed the key file.
if test -e "$(cat "$PATHS")"; then
  echo 'The key file is left'
  exit 1
fi
