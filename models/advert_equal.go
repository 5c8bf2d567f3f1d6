package models

// Equal reports whether two adverts say the same. Absent and empty are the
// same: a store may give one back for the other.
func (a *Advert) Equal(b *Advert) bool {
	return a.Employer == b.Employer && !differ(a, b, EditPlain)
}
