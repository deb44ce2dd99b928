"""Lists and reads apps with codemagic-cli-tools. Only the base address is changed."""

import os

from codemagic.apple import AppStoreConnectApiClient

AppStoreConnectApiClient.API_URL = os.environ["ASC_API_URL"] + "/v1"
client = AppStoreConnectApiClient(
    os.environ["ASC_KEY_ID"], os.environ["ASC_ISSUER_ID"], open(os.environ["ASC_PRIVATE_KEY_PATH"]).read()
)

assert len(client.apps.list()) == 3
(app,) = client.apps.list(client.apps.Filter(bundle_id="com.example.marketplace"))
assert client.apps.read(app.id).attributes.sku == app.attributes.sku
print(client.jwt)
