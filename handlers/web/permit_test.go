package web

import (
	"errors"
	"net"
	"net/netip"
	"testing"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"

	"github.com/enkaku/enkaku/models"
)

// request is a request without a server.
func request(t *testing.T, from string) *fiber.Ctx {
	t.Helper()
	app := fiber.New()
	raw := &fasthttp.RequestCtx{}
	raw.Init(&fasthttp.Request{}, &net.TCPAddr{IP: net.ParseIP(from)}, nil)
	c := app.AcquireCtx(raw)
	t.Cleanup(func() { app.ReleaseCtx(c) })
	return c
}

func TestWhomAPermissionLetsIn(t *testing.T) {
	org := models.OrgRef{Kind: models.OrgAgency, ID: "a"}
	viewers := map[string]*Viewer{
		"nobody":                   nil,
		"member":                   {},
		"doctor":                   {User: models.User{DoctorID: "d"}},
		"viewer":                   {Org: org, Role: models.OrgViewer},
		"recruiter":                {Org: org, Role: models.OrgEditor},
		"owner":                    {Org: org, Owner: true, Role: models.OrgOwner},
		"owner of no organisation": {Owner: true, Role: models.OrgOwner},
		"admin":                    {User: models.User{Admin: true}},
	}
	for may, in := range map[Permission][]string{
		Public:    {"nobody", "member", "doctor", "viewer", "recruiter", "owner", "owner of no organisation", "admin"},
		Visitor:   {"nobody", "member", "doctor", "viewer", "recruiter", "owner", "owner of no organisation", "admin"},
		Member:    {"member", "doctor", "viewer", "recruiter", "owner", "owner of no organisation", "admin"},
		Doctor:    {"doctor"},
		Recruiter: {"viewer", "recruiter", "owner"},
		Editor:    {"recruiter", "owner"},
		Hirer:     {"recruiter", "owner"},
		Owner:     {"owner"},
		Admin:     {"admin"},
	} {
		let := map[string]bool{}
		for _, who := range in {
			let[who] = true
		}
		for who, v := range viewers {
			c := request(t, "192.0.2.1")
			VisitOf(c).Viewer = v
			err := (&Site{}).permit(c, may)
			if (err == nil) != let[who] {
				t.Errorf("permission %d: %s is answered %v", may, who, err)
			}
			if may == Admin && v != nil && err != nil && !errors.Is(err, models.ErrNotFound) {
				t.Errorf("%s learns that there is a page for admins: %v", who, err)
			}
			if v == nil && err != nil && !errors.Is(err, ErrSignIn) {
				t.Errorf("permission %d: who is not signed in is not sent to sign in: %v", may, err)
			}
		}
	}
}

func TestNetworksAreCountedAndNotedInPart(t *testing.T) {
	for from, want := range map[string]struct{ counted, noted string }{
		"192.0.2.77":           {"192.0.2.77/32", "192.0.2.0/24"},
		"2001:db8:1:2:3:4:5:6": {"2001:db8:1:2::/64", "2001:db8:1::/48"},
		"::ffff:192.0.2.77":    {"192.0.2.77/32", "192.0.2.0/24"},
	} {
		c := request(t, from)
		s := &Site{}
		if got := s.Network(c); got != want.counted {
			t.Errorf("%s counts as %s, want %s", from, got, want.counted)
		}
		if got := s.CoarseNetwork(c); got != want.noted {
			t.Errorf("%s is noted as %s, want %s", from, got, want.noted)
		}
	}
}

func TestOnlyTrustedProxiesAreBelieved(t *testing.T) {
	s := &Site{Board: Board{TrustedProxies: []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}}}
	for name, tc := range map[string]struct{ peer, header, want string }{
		"no proxy":               {"192.0.2.1", "203.0.113.9", "192.0.2.1"},
		"one proxy":              {"10.0.0.1", "203.0.113.9", "203.0.113.9"},
		"what was written first": {"10.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9"},
		"two proxies":            {"10.0.0.1", "203.0.113.9, 10.0.0.2", "203.0.113.9"},
		"only proxies":           {"10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"},
		"no address":             {"10.0.0.1", "somewhere", "10.0.0.1"},
		"an address with a zone": {"10.0.0.1", "fe80::1%eth0", "fe80::1"},
		"nothing":                {"10.0.0.1", "", "10.0.0.1"},
	} {
		c := request(t, tc.peer)
		if tc.header != "" {
			c.Request().Header.Set(fiber.HeaderXForwardedFor, tc.header)
		}
		if got := s.Address(c); got.String() != tc.want {
			t.Errorf("%s: %s, want %s", name, got, tc.want)
		}
	}
}

func TestWhatTheHeaderShowsOfAPerson(t *testing.T) {
	plain := (&Viewer{}).shown()
	full := (&Viewer{User: models.User{Admin: true, DoctorID: "d", Memberships: []models.Membership{{}}}}).shown()
	if plain.Doctor || plain.Recruiter || plain.Admin || !full.Doctor || !full.Recruiter || !full.Admin {
		t.Errorf("a person without anything is %+v, with everything %+v", plain, full)
	}
}
