#!/usr/bin/env bash
# Runs the command line in a job of GitLab CI with gitlab-ci-local, without containers, and uses its token.
set -euo pipefail
cd "$(mktemp -d)"
git init --quiet
git config user.name real
git config user.email real@example.com
git remote add origin https://gitlab.example.com/example/real.git
cat > .gitlab-ci.yml <<'YAML'
real:
  script:
    - token=$(node "$ROOT/build/command/index.js" asc-token)
    - 'curl --fail --silent --show-error --header "Authorization: Bearer $token" "$ASC_API_URL/v1/apps"'
YAML
git add . && git commit --quiet --message real
gitlab-ci-local --force-shell-executor real \
  --variable "ROOT=$ROOT" --variable "ASC_API_URL=$ASC_API_URL" --variable "ASC_KEY_ID=$ASC_KEY_ID" \
  --variable "ASC_ISSUER_ID=$ASC_ISSUER_ID" --variable "ASC_PRIVATE_KEY_PATH=$ASC_PRIVATE_KEY_PATH"
