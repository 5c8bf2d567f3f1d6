package seal

import (
	"crypto/rand"
	"fmt"

	"github.com/tink-crypto/tink-go/v2/aead/subtle"
)

// personKeySize is the length of a personal key: AES-256.
const personKeySize = 32

// NewPersonKey makes the key of one person from the machine's randomness.
func NewPersonKey() []byte {
	key := make([]byte, personKeySize)
	rand.Read(key) // never fails (crypto/rand)
	return key
}

// Person seals what belongs to one person. It is safe for concurrent use.
type Person struct{ aead *subtle.AESGCM }

// ForPerson returns the sealing with the key of one person.
func ForPerson(key []byte) (*Person, error) {
	if len(key) != personKeySize {
		return nil, fmt.Errorf("seal: a personal key of %d bytes, want %d", len(key), personKeySize)
	}
	aead, err := subtle.NewAESGCM(key)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	return &Person{aead}, nil
}

// Seal encrypts a value for one place, like Keys.Seal.
func (p *Person) Seal(plain []byte, place string) ([]byte, error) {
	return p.aead.Encrypt(plain, []byte(place))
}

// Open decrypts a value that Seal encrypted for this place.
func (p *Person) Open(sealed []byte, place string) ([]byte, error) {
	plain, err := p.aead.Decrypt(sealed, []byte(place))
	if err != nil {
		return nil, fmt.Errorf("seal: %s cannot be opened with the key of its person", place)
	}
	return plain, nil
}
