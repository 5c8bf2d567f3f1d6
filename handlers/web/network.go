package web

import (
	"net/netip"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// Address returns who sent the request: the peer, or when the peer is a
// trusted proxy the last address of X-Forwarded-For that no trusted proxy
// added. What stands further left anyone can write.
func (s *Site) Address(c *fiber.Ctx) netip.Addr {
	peer, ok := netip.AddrFromSlice(c.Context().RemoteIP())
	if !ok {
		return netip.Addr{}
	}
	at := peer.Unmap()
	var hops []string
	for _, line := range c.Request().Header.PeekAll(fiber.HeaderXForwardedFor) {
		hops = append(hops, strings.Split(string(line), ",")...)
	}
	for i := len(hops) - 1; i >= 0 && s.trusted(at); i-- {
		hop, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		at = hop.Unmap().WithZone("")
	}
	return at
}

func (s *Site) trusted(at netip.Addr) bool {
	for _, prefix := range s.TrustedProxies {
		if prefix.Contains(at) {
			return true
		}
	}
	return false
}

// Network returns what one subscriber of an access provider has: an IPv4
// address or an IPv6 /64. Limits count by it.
func (s *Site) Network(c *fiber.Ctx) string {
	at := s.Address(c)
	if !at.IsValid() {
		return "unknown"
	}
	bits := 32
	if at.Is6() {
		bits = 64
	}
	prefix, err := at.Prefix(bits)
	if err != nil {
		return "unknown"
	}
	return prefix.String()
}

// CoarseNetwork returns the /24 or /48 for the audit log.
func (s *Site) CoarseNetwork(c *fiber.Ctx) string {
	at := s.Address(c)
	bits := 24
	if at.Is6() {
		bits = 48
	}
	prefix, err := at.Prefix(bits)
	if err != nil {
		return ""
	}
	return prefix.String()
}

// Limit counts one use of what by who and refuses beyond n in a window.
func (s *Site) Limit(c *fiber.Ctx, limit models.Cap, who string) error {
	ok, after, err := s.Take(c, limit, who)
	if err != nil {
		return err
	}
	if !ok {
		return &WaitError{After: after, Cap: limit.Name}
	}
	return nil
}

// Limits is Limit for a row of caps, the shortest first: what one refuses is
// not counted by those behind it.
func (s *Site) Limits(c *fiber.Ctx, caps []models.Cap, who string) error {
	for _, limit := range caps {
		if err := s.Limit(c, limit, who); err != nil {
			return err
		}
	}
	return nil
}

// GiveBack takes back what Take counted, when it turned out not to count.
func (s *Site) GiveBack(c *fiber.Ctx, limit models.Cap, who string) error {
	return s.Store.RateLimits().GiveBack(c.UserContext(), limit.Name+" "+who, s.Now())
}

// Take counts one more and reports whether the cap allows it, else after what
// time.
func (s *Site) Take(c *fiber.Ctx, limit models.Cap, who string) (ok bool, after time.Duration, err error) {
	return s.Store.RateLimits().Take(c.UserContext(), limit.Name+" "+who, limit.Most, limit.Per, s.Now())
}
