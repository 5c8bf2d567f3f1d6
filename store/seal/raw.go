package seal

import (
	"encoding/json"
	"fmt"
	"os"
)

// ReadEncrypted returns a key file as it is, and whether it is encrypted: only
// then may it be copied to where others look.
func ReadEncrypted(path string) (raw []byte, encrypted bool, err error) {
	if raw, err = os.ReadFile(path); err != nil {
		return nil, false, fmt.Errorf("seal: %w", err)
	}
	var f stored
	if err := json.Unmarshal(raw, &f); err != nil {
		return nil, false, fmt.Errorf("seal: %s: not a key file of this board", path)
	}
	return raw, f.Encrypted, nil
}

// CheckData says why the content of a key file cannot be read with a
// key-encryption key.
func CheckData(raw, kek []byte) error {
	_, _, err := unmarshal(raw, kek)
	if err != nil {
		return fmt.Errorf("seal: %w", err)
	}
	return nil
}
