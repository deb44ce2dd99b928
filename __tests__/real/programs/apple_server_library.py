"""Prints tokens made with Apple's Python library for the App Store Server API: a bearer token and two JWS for StoreKit."""

import os

from appstoreserverlibrary.api_client import AppStoreServerAPIClient
from appstoreserverlibrary.jws_signature_creator import (
    IntroductoryOfferEligibilitySignatureCreator,
    PromotionalOfferV2SignatureCreator,
)
from appstoreserverlibrary.models.Environment import Environment

key = open(os.environ["ASC_PRIVATE_KEY_PATH"], "rb").read()
owner = (key, os.environ["ASC_KEY_ID"], os.environ["ASC_ISSUER_ID"], "com.example.app")

print(AppStoreServerAPIClient(*owner, Environment.SANDBOX)._generate_token())
print(PromotionalOfferV2SignatureCreator(*owner).create_signature("com.example.gold", "spring", None))
print(IntroductoryOfferEligibilitySignatureCreator(*owner).create_signature("com.example.gold", True, "70001234567890"))
