package models

import (
	"bytes"
	"encoding/json"
)

// Equal reports whether two adverts say the same. Absent and empty are the
// same: a store may give one back for the other.
func (a *Advert) Equal(b *Advert) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}
