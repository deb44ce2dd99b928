/** A key pair that was created with ssh-keygen for these tests. It has no other use. */
export const opensshKey = {
  privateKey: `-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAaAAAABNlY2RzYS
1zaGEyLW5pc3RwMjU2AAAACG5pc3RwMjU2AAAAQQRl7PutkTBFmEXnyDdVdSJTsRd8pq5R
P0DlrbM1OhNnQM0g4HtOV1S74/NmpDS1ga6zwfrt9CB+ZjsCwHIKHHi+AAAAqKS9JoSkvS
aEAAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBGXs+62RMEWYRefI
N1V1IlOxF3ymrlE/QOWtszU6E2dAzSDge05XVLvj82akNLWBrrPB+u30IH5mOwLAcgoceL
4AAAAgeNI8UsPvbQ9OqQ/Cspr2sDNZxyezaXP0l75ySezrYvgAAAAKdGhyb3ctYXdheQEC
AwQFBg==
-----END OPENSSH PRIVATE KEY-----
`,
  publicKey:
    'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBGXs+62RMEWYRefIN1V1IlOxF3ymrlE/QOWtszU6E2dAzSDge05XVLvj82akNLWBrrPB+u30IH5mOwLAcgoceL4= throw-away\n',
};
