package web

import (
	"net/url"
	"testing"
)

// Both choices stay, and each is one tap; what was typed again is looked at anew.
func TestASlipIsAskedAboutOnce(t *testing.T) {
	for name, c := range map[string]struct {
		form  url.Values
		email string
		asked bool
	}{
		"no slip":          {url.Values{"email": {"a@clinic.example"}}, "a@clinic.example", false},
		"a slip":           {url.Values{"email": {"a@gamil.com"}}, "a@gamil.com", true},
		"the meant one":    {url.Values{"email": {"a@gamil.com"}, "email_asked": {"a@gamil.com"}, "email_use": {"meant"}}, "a@gmail.com", false},
		"the typed one":    {url.Values{"email": {"a@gamil.com"}, "email_asked": {"a@gamil.com"}, "email_use": {"typed"}}, "a@gamil.com", false},
		"sent again as is": {url.Values{"email": {"a@gamil.com"}, "email_asked": {"a@gamil.com"}}, "a@gamil.com", false},
		"another slip":     {url.Values{"email": {"a@yahoo.co.jo"}, "email_asked": {"a@gamil.com"}, "email_use": {"meant"}}, "a@yahoo.co.jo", true},
		"put right":        {url.Values{"email": {"a@gmail.com"}, "email_asked": {"a@gamil.com"}, "email_use": {"meant"}}, "a@gmail.com", false},
		"another answer":   {url.Values{"email": {"a@gamil.com"}, "email_asked": {"a@gamil.com"}, "email_use": {"b@evil.example"}}, "a@gamil.com", false},
	} {
		email, ask := MeantAddress(c.form.Get, "email")
		if email != c.email || (len(ask) > 0) != c.asked {
			t.Errorf("%s: %q, asked %v", name, email, ask)
		}
		if ask := MeantAddresses(c.form, "email", "absent"); c.form.Get("email") != c.email || (len(ask) > 0) != c.asked ||
			c.form.Has("email_use") || c.form.Has("absent") {
			t.Errorf("%s: %v, asked %v", name, c.form, ask)
		}
	}
}
