#!/usr/bin/env bash
# Runs the reusable workflows with act, without containers. act does not know "$/" and "concurrency.queue", so it gets a copy
# without them, which names the Action by its repository: "./" would need a checkout. What act cannot test: environments and their reviewers, concurrency, permissions, that GitHub drops masked
# outputs, secrets that are not passed, and the upload of artifacts, which a stand-in replaces.
set -euo pipefail
workflows=$ROOT/.github/workflows
cd "$(mktemp -d)"
git init --quiet
mkdir -p .github/workflows store upload-artifact
for name in rotate-key register-key marketplace-tokens; do
  # GitHub's API is the sandbox, too. The workflow has no input for it, because a runner knows its own.
  sed -e 's#uses: \$/\(.*\)#uses: asc-credentials/asc-credentials/\1@v0#' -e '/^  queue: max$/d' \
    -e "s#^\( *\)secret-name: \${{ inputs.secret-name }}#&\n\1github-api-url: $ASC_API_URL#" \
    "$workflows/$name.yml" > ".github/workflows/$name.yml"
done
if grep --quiet 'queue:\|uses: \$' .github/workflows/*; then
  echo 'The copy still has what act does not know'
  exit 1
fi
cat > upload-artifact/action.yml <<'YAML'
name: upload-artifact
outputs:
  artifact-id:
    value: '1'
runs:
  using: composite
  steps:
    - run: test -s '${{ github.workspace }}/nothing' || true
      shell: bash
YAML
printf '57246542-96fe-1a63-e053-0824d011072a # the first\n69a6de70-03db-47e3-e053-5b8c7c11a4d1\n' > store/developers.txt
cat > .github/workflows/caller.yml <<'YAML'
on: push
jobs:
  register:
    uses: ./.github/workflows/register-key.yml
    with:
      issuer-id: ${{ vars.ASC_ISSUER_ID }}
      key-id: ${{ vars.ASC_KEY_ID }}
      api-url: ${{ vars.ASC_API_URL }}
    secrets:
      ASC_PRIVATE_KEY: ${{ secrets.ASC_PRIVATE_KEY }}
      ASC_DISTRIBUTION_PRIVATE_KEY: ${{ secrets.ASC_DISTRIBUTION_PRIVATE_KEY }}
  rotate:
    needs: register
    uses: ./.github/workflows/rotate-key.yml
    with:
      environment: key-rotation
      removal-environment: key-removal
      issuer-id: ${{ vars.ASC_ISSUER_ID }}
      key-id: ${{ vars.ASC_KEY_ID }}
      api-url: ${{ vars.ASC_API_URL }}
      github-repository: octo-org/shop
      secret-name: DISTRIBUTION_KEY
      runs-on: '["ubuntu-latest"]'
    secrets:
      ASC_PRIVATE_KEY: ${{ secrets.ASC_PRIVATE_KEY }}
      ASC_SECRETS_TOKEN: ${{ secrets.ASC_SECRETS_TOKEN }}
  tokens:
    uses: ./.github/workflows/marketplace-tokens.yml
    with:
      marketplace-id: '6478901234'
      developer-id-file: store/developers.txt
    secrets:
      ASC_DISTRIBUTION_PRIVATE_KEY: ${{ secrets.ASC_DISTRIBUTION_PRIVATE_KEY }}
      ASC_SEAL_PASSPHRASE: ${{ secrets.ASC_SEAL_PASSPHRASE }}
  check:
    needs: [register, rotate, tokens]
    runs-on: ubuntu-latest
    steps:
      - run: |
          test "$REGISTERED" != '' && test "$ROTATED" != '' && test "$REGISTERED" != "$ROTATED"
          test "$REMOVED" = "[\"$REGISTERED\"]"
          test "$SEALED" != ''
        env:
          REGISTERED: ${{ needs.register.outputs.distribution-key-id }}
          ROTATED: ${{ needs.rotate.outputs.distribution-key-id }}
          REMOVED: ${{ needs.rotate.outputs.removed }}
          SEALED: ${{ needs.tokens.outputs.sealed }}
YAML
git add --all
git -c user.name=real -c user.email=real@localhost commit --quiet --message 'The reusable workflows'
ASC_PRIVATE_KEY=$(cat "$ASC_PRIVATE_KEY_PATH")
ASC_DISTRIBUTION_PRIVATE_KEY=$(openssl ecparam -name prime256v1 -genkey -noout)
ASC_SEAL_PASSPHRASE=$(openssl rand -base64 32)
export ASC_PRIVATE_KEY ASC_DISTRIBUTION_PRIVATE_KEY ASC_SEAL_PASSPHRASE
upload=$(sed -n 's/.*uses: \(actions\/upload-artifact@[0-9a-f]*\).*/\1/p' .github/workflows/marketplace-tokens.yml)
act push --workflows .github/workflows/caller.yml \
  --platform ubuntu-latest=-self-hosted \
  --local-repository "asc-credentials/asc-credentials@v0=$ROOT" \
  --local-repository "$upload=$PWD/upload-artifact" \
  --var ASC_ISSUER_ID="$ASC_ISSUER_ID" --var ASC_KEY_ID="$ASC_KEY_ID" --var ASC_API_URL="$ASC_API_URL" \
  --secret ASC_PRIVATE_KEY --secret ASC_DISTRIBUTION_PRIVATE_KEY --secret ASC_SECRETS_TOKEN --secret ASC_SEAL_PASSPHRASE \
  > log.txt 2>&1 || {
  cat log.txt
  exit 1
}
# Five jobs: three workflows, of which one has two jobs, and the check.
test "$(grep --count 'Job succeeded' log.txt)" -ge 5 || {
  cat log.txt
  exit 1
}
if grep --quiet -e 'eyJ[A-Za-z0-9_-]*\.eyJ' -e 'PRIVATE KEY-----$' log.txt; then
  echo 'The log shows a token or a key'
  exit 1
fi
echo 'Not tested with act: environments, concurrency, permissions, masked outputs between jobs, artifacts'
