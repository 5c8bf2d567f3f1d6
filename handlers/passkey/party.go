// Package passkey asks browsers for passkeys and judges their answers. It alone
// knows the library that does so (W3C Web Authentication, level 3), and nothing
// of requests or pages.
package passkey

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"
	"github.com/google/uuid"

	"github.com/enkaku/enkaku/models"
)

// ErrRefused says that an answer proves nothing: it is malformed, of another
// board or question, of a key that is not known, or its signature is wrong.
// Whoever sent it is not told which.
var ErrRefused = errors.New("passkey refused")

// Party is a board as keys know it: by the host of its public address.
type Party struct {
	host string
	web  *webauthn.WebAuthn
}

// At returns the party of a public address. Browsers make no keys for a bare IP
// address or over plain HTTP from another machine; the former is an error.
func At(public *url.URL) (*Party, error) {
	wait := webauthn.TimeoutConfig{Timeout: models.CeremonyFor, TimeoutUVD: models.CeremonyFor}
	web, err := webauthn.New(&webauthn.Config{
		RPID:                  public.Hostname(),
		RPDisplayName:         "Enkaku",
		RPOrigins:             []string{public.Scheme + "://" + public.Host},
		AttestationPreference: protocol.PreferNoAttestation,
		AuthenticatorSelection: protocol.AuthenticatorSelection{
			RequireResidentKey: protocol.ResidentKeyRequired(),
			ResidentKey:        protocol.ResidentKeyRequirementRequired,
			UserVerification:   protocol.VerificationRequired,
		},
		// Shown to the browser. That an answer comes in time is held against the
		// clock of the board: models.Ceremony.
		Timeouts: webauthn.TimeoutsConfig{Login: wait, Registration: wait},
		// Password managers add outputs that nobody asked for.
		ExtensionsUnsolicitedOutputPolicy: protocol.UnsolicitedOutputPolicyIgnore,
	})
	if err != nil {
		return nil, fmt.Errorf("no passkeys at %s: %w", public.Host, err)
	}
	return &Party{host: public.Hostname(), web: web}, nil
}

// Question is what is asked of a browser: options as JSON for its
// navigator.credentials, and what the answer must be held against.
type Question struct{ Options, State []byte }

func question(options any, session *webauthn.SessionData, err error) (q Question, _ error) {
	if err != nil {
		return q, fmt.Errorf("passkey: %w", err)
	}
	if q.Options, err = json.Marshal(options); err != nil {
		return q, fmt.Errorf("passkey: %w", err)
	}
	q.State, err = json.Marshal(session)
	return q, err
}

// AskNew asks for a new key of a user who has own already. The user must have a
// KeyHandle.
func (p *Party) AskNew(u *models.User, own []models.Passkey) (Question, error) {
	who := p.owner(u, own...)
	creation, session, err := p.web.BeginRegistration(who,
		webauthn.WithExclusions(webauthn.Credentials(who.keys).CredentialDescriptors()))
	if err != nil {
		return Question{}, fmt.Errorf("passkey: %w", err)
	}
	return question(creation.Response, session, nil)
}

// ReadNew reads the answer to AskNew: a key of the user without name and times,
// or ErrRefused.
func (p *Party) ReadNew(u *models.User, state []byte, answer string) (models.Passkey, error) {
	session, err := stateOf(state)
	if err != nil {
		return models.Passkey{}, err
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes([]byte(answer))
	if err != nil {
		return models.Passkey{}, refused(err)
	}
	made, err := p.web.CreateCredential(p.owner(u), session, parsed)
	if err != nil {
		return models.Passkey{}, refused(err)
	}
	key := models.Passkey{
		ID: models.PasskeyID(made.ID), UserID: u.ID, RPID: p.host, Credential: made.ID, PublicKey: made.PublicKey,
		Flags: byte(made.Flags.ProtocolValue()), SignCount: made.Authenticator.SignCount,
	}
	if id, err := uuid.FromBytes(made.Authenticator.AAGUID); err == nil && id != uuid.Nil {
		key.AAGUID = id.String()
	}
	for _, t := range made.Transport {
		key.Transports = append(key.Transports, string(t))
	}
	return key, nil
}

// Ask asks for any key of this board that the browser's person has. The challenge
// is 32 bytes that nobody else can foresee; the same one makes the same question.
func (p *Party) Ask(challenge []byte) (Question, error) {
	assertion, session, err := p.web.BeginDiscoverableLogin(webauthn.WithChallenge(challenge))
	if err != nil {
		return Question{}, fmt.Errorf("passkey: %w", err)
	}
	return question(assertion.Response, session, nil)
}

// Find looks up a key and its owner by models.PasskeyID; models.ErrNotFound for
// none.
type Find func(id string) (models.Passkey, models.User, error)

// Proof says that somebody has a key now.
type Proof struct {
	Key   models.Passkey // as stored
	User  models.User
	Count uint32 // of signatures, as the key says
	Flags byte   // as the key says
}

// Read reads the answer to Ask: whose key it is, or ErrRefused. Other errors
// are those of find.
func (p *Party) Read(state []byte, answer string, find Find) (Proof, error) {
	var proof Proof
	session, err := stateOf(state)
	if err != nil {
		return proof, err
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes([]byte(answer))
	if err != nil {
		return proof, refused(err)
	}
	var fault error // of find
	proof.Count, proof.Flags = parsed.Response.AuthenticatorData.Counter, byte(parsed.Response.AuthenticatorData.Flags)
	_, _, err = p.web.ValidatePasskeyLogin(func(id, _ []byte) (webauthn.User, error) {
		proof.Key, proof.User, fault = find(models.PasskeyID(id))
		return p.owner(&proof.User, proof.Key), fault
	}, session, parsed)
	switch {
	case errors.Is(fault, models.ErrNotFound):
		return proof, refused(fault)
	case fault != nil:
		return proof, fault
	case err != nil:
		return proof, refused(err)
	}
	return proof, nil
}

func stateOf(state []byte) (session webauthn.SessionData, err error) {
	if err := json.Unmarshal(state, &session); err != nil {
		return session, fmt.Errorf("passkey: state of a question: %w", err)
	}
	return session, nil
}

// refused keeps why for the log.
func refused(err error) error {
	var known *protocol.Error
	if errors.As(err, &known) {
		return fmt.Errorf("%w: %s: %s", ErrRefused, known.Type, known.Details)
	}
	return fmt.Errorf("%w: %v", ErrRefused, err) // what is not found stays unknown to whoever answered
}
