#!/usr/bin/env bash
# Lists apps with the asc command line.
set -euo pipefail
asc apps list --output json
