package seal

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestWhatAKilledProcessLeftBesideTheKeysGoes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys.json")
	if _, err := Create(path, nil); err != nil {
		t.Fatal(err)
	}
	old := time.Now().Add(-time.Hour)
	for name, stays := range map[string]bool{".1234567": false, ".0": false, ".99": true, ".backup": true, ".1a": true} {
		if err := os.WriteFile(path+name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if name != ".99" { // one that is being written
			if err := os.Chtimes(path+name, old, old); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := Load(path, nil); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(path + name); (err == nil) != stays {
			t.Errorf("%s: %v, stays %t", name, err, stays)
		}
	}
}
