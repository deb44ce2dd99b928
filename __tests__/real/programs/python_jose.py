"""Prints tokens made with python-jose."""

import os
import time

from jose import jwt

key = open(os.environ["ASC_PRIVATE_KEY_PATH"]).read()
headers = {"kid": os.environ["ASC_KEY_ID"]}
claims = {"iss": os.environ["ASC_ISSUER_ID"], "aud": "appstoreconnect-v1", "exp": int(time.time()) + 600}

print(jwt.encode(claims, key, algorithm="ES256", headers=headers))
print(jwt.encode({**claims, "iat": int(time.time())}, key, algorithm="ES256", headers=headers))
