package models

import (
	"strings"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// OrgListed is an organisation as administrators list it.
type OrgListed struct {
	OrgRef
	Name      vocab.Text
	Form      vocab.PosterKind
	State     VerificationState
	CreatedAt time.Time
}

// OrgSieve is which organisations a list is to hold; the zero value keeps all.
type OrgSieve struct {
	Text   string // part of the name, by FoldOrgName, or the whole id
	State  VerificationState
	Nobody bool // only those for which nobody can sign in
}

// Keeps reports whether an organisation with so many people stays in the list.
func (s OrgSieve) Keeps(o *OrgListed, people int) bool {
	if s.State != "" && o.State != s.State || s.Nobody && people > 0 {
		return false
	}
	return s.Named(o)
}

// Named reports whether the text of the sieve is found in an organisation.
func (s OrgSieve) Named(o *OrgListed) bool {
	if s.Text == "" || s.Text == o.ID {
		return true
	}
	text := FoldOrgName(s.Text)
	for _, name := range []string{o.Name.JA, o.Name.EN} {
		if text != "" && strings.Contains(FoldOrgName(name), text) {
			return true
		}
	}
	return false
}
