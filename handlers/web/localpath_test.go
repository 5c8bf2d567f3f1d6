package web

import (
	"crypto/rand"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

func TestPathsOfThisBoard(t *testing.T) {
	longest := "/" + strings.Repeat("a", 999)
	for path, want := range map[string]string{
		"/jobs?q=a#b": "/jobs?q=a", "/": "/", longest: longest, longest + "a": "", "": "", "jobs": "",
		"//evil.example": "", "/\\evil.example": "", "/a\\b": "", "/%5cevil.example": "", "/%2fevil.example": "", "/a\nb": "",
		"https://evil.example/": "", "/産業医": "/%E7%94%A3%E6%A5%AD%E5%8C%BB",
	} {
		if got := LocalPath(path); got != want {
			t.Errorf("%.40q is %.40q, want %.40q", path, got, want)
		}
	}
}

func TestDigitsOfWhatWasTyped(t *testing.T) {
	for typed, want := range map[string]string{"０１９ 089": "019089", "a1-2/:3": "123", "；：／": "", "": ""} {
		if got := DigitsOf(typed); got != want {
			t.Errorf("%q has the digits %q, want %q", typed, got, want)
		}
	}
}

func TestTheLanguageOfAPath(t *testing.T) {
	for path, want := range map[string]vocab.Lang{
		"/": vocab.JA, "/en": vocab.EN, "/en/": vocab.EN, "/en/jobs": vocab.EN, "/entry": vocab.JA,
		"/jobs/en": vocab.JA,
	} {
		if got := langOf(path); got != want {
			t.Errorf("%s is %s", path, got)
		}
	}
}

func TestTokensFitTheirSecretOnly(t *testing.T) {
	s := &Site{Board: Board{Rand: rand.Reader}}
	token := s.token("secret")
	if !tokenFits("secret", token) {
		t.Fatal("a token does not fit its own secret")
	}
	for name, text := range map[string]string{
		"another secret's": s.token("other"), "none": "", "cut": token[:len(token)-4], "longer": token + "AAAA",
		"no base64": "!" + token[1:],
	} {
		if tokenFits("secret", text) {
			t.Errorf("%s fits", name)
		}
	}
}

func TestTheOrganisationWorkedFor(t *testing.T) {
	first, second := models.OrgRef{Kind: models.OrgAgency, ID: "a"}, models.OrgRef{Kind: models.OrgEmployer, ID: "b"}
	for name, tc := range map[string]struct {
		of      []models.Membership
		session models.OrgRef
		want    models.OrgRef
		owner   bool
	}{
		"none":                    {},
		"the first":               {of: []models.Membership{{Org: first, Owner: true}, {Org: second}}, want: first, owner: true},
		"the session's":           {of: []models.Membership{{Org: first, Owner: true}, {Org: second}}, session: second, want: second},
		"one that was left since": {of: []models.Membership{{Org: first}}, session: second, want: first},
	} {
		v := &Viewer{User: models.User{Memberships: tc.of}, Session: models.Session{Org: tc.session}}
		v.chooseOrg()
		if v.Org != tc.want || v.Owner != tc.owner {
			t.Errorf("%s: %+v, owner %v", name, v.Org, v.Owner)
		}
	}
}

func TestDevicesAreNamedShortly(t *testing.T) {
	for agent, want := range map[string]string{
		"Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/120 Safari/537.36 Edg/120": "Edge / Windows",
		"Mozilla/5.0 (iPhone; CPU iPhone OS 17 like Mac OS X) Safari":                "Safari / iPhone",
		"curl/8": "", "Firefox": "Firefox", "Android": "Android",
	} {
		if got := deviceOf(agent); got != want {
			t.Errorf("%s is %q, want %q", agent, got, want)
		}
	}
}
