"""Prints tokens made with PyJWT: as its documentation shows, without iat, and with times that are not whole seconds."""

import os
import time

import jwt

key = open(os.environ["ASC_PRIVATE_KEY_PATH"]).read()
headers = {"kid": os.environ["ASC_KEY_ID"]}
claims = {"iss": os.environ["ASC_ISSUER_ID"], "aud": "appstoreconnect-v1"}
now = time.time()

for times in ({"iat": int(now), "exp": int(now) + 600}, {"exp": int(now) + 1200}, {"iat": now, "exp": now + 600}):
    print(jwt.encode({**claims, **times}, key, algorithm="ES256", headers=headers))
