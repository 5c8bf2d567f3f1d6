package passkey

import (
	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"github.com/enkaku/enkaku/models"
)

// owner is a user as the library asks for one.
type owner struct {
	user *models.User
	keys []webauthn.Credential
}

func (p *Party) owner(u *models.User, keys ...models.Passkey) owner {
	o := owner{user: u}
	for _, k := range keys {
		o.keys = append(o.keys, credentialOf(&k))
	}
	return o
}

// WebAuthnID is what the keys name the account by: random, never an address.
func (o owner) WebAuthnID() []byte { return o.user.KeyHandle }

// WebAuthnName is what the owner's own device shows beside the key.
func (o owner) WebAuthnName() string { return o.user.Email }

// WebAuthnDisplayName is the same: the board knows people by address.
func (o owner) WebAuthnDisplayName() string { return o.user.Email }

// WebAuthnCredentials are the keys.
func (o owner) WebAuthnCredentials() []webauthn.Credential { return o.keys }

// credentialOf is a stored key as the library asks for one. Without its flags a
// key could never sign in again.
func credentialOf(k *models.Passkey) webauthn.Credential {
	c := webauthn.Credential{
		ID: k.Credential, PublicKey: k.PublicKey, AttestationFormat: "none", AttestationType: "none",
		Flags:         webauthn.NewCredentialFlags(protocol.AuthenticatorFlags(k.Flags)),
		Authenticator: webauthn.Authenticator{SignCount: k.SignCount},
	}
	for _, t := range k.Transports {
		c.Transport = append(c.Transport, protocol.AuthenticatorTransport(t))
	}
	return c
}
