"""Lists and finds apps with asconnect. Only the base address is changed."""

import os

from asconnect import Client
from asconnect.httpclient import HttpClient

HttpClient.generate_url = lambda self, endpoint: f"{os.environ['ASC_API_URL']}/v1/{endpoint}"
client = Client(
    key_id=os.environ["ASC_KEY_ID"],
    key_contents=open(os.environ["ASC_PRIVATE_KEY_PATH"]).read(),
    issuer_id=os.environ["ASC_ISSUER_ID"],
)

assert len(list(client.app.get_all())) == 3
assert client.app.get_from_bundle_id("com.example.app").name == "Example App"
assert client.app.get_from_bundle_id("com.example.other") is None
print(client.http_client.generate_token())
