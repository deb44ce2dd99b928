// Prints a token made with golang-jwt, the library of the asc command line: its audience is an array.
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

func main() {
	pem, err := os.ReadFile(os.Getenv("ASC_PRIVATE_KEY_PATH"))
	if err != nil {
		panic(err)
	}
	key, err := jwt.ParseECPrivateKeyFromPEM(pem)
	if err != nil {
		panic(err)
	}
	now := time.Now()
	token := jwt.NewWithClaims(jwt.SigningMethodES256, jwt.RegisteredClaims{
		Issuer:    os.Getenv("ASC_ISSUER_ID"),
		Audience:  jwt.ClaimStrings{"appstoreconnect-v1"},
		IssuedAt:  jwt.NewNumericDate(now),
		ExpiresAt: jwt.NewNumericDate(now.Add(10 * time.Minute)),
	})
	token.Header["kid"] = os.Getenv("ASC_KEY_ID")
	text, err := token.SignedString(key)
	if err != nil {
		panic(err)
	}
	fmt.Println(text)
}
