package handlers

import (
	"net/netip"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// address returns who sent the request: the peer, or when the peer is a
// trusted proxy the last address of X-Forwarded-For that no trusted proxy
// added. What stands further left anyone can write.
func (h *Handlers) address(c *fiber.Ctx) netip.Addr {
	peer, ok := netip.AddrFromSlice(c.Context().RemoteIP())
	if !ok {
		return netip.Addr{}
	}
	at := peer.Unmap()
	var hops []string
	for _, line := range c.Request().Header.PeekAll(fiber.HeaderXForwardedFor) {
		hops = append(hops, strings.Split(string(line), ",")...)
	}
	for i := len(hops) - 1; i >= 0 && h.trusted(at); i-- {
		hop, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		at = hop.Unmap().WithZone("")
	}
	return at
}

func (h *Handlers) trusted(at netip.Addr) bool {
	for _, prefix := range h.TrustedProxies {
		if prefix.Contains(at) {
			return true
		}
	}
	return false
}

// network returns what one subscriber of an access provider has: an IPv4
// address or an IPv6 /64. Limits count by it.
func (h *Handlers) network(c *fiber.Ctx) string {
	at := h.address(c)
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

// coarseNetwork returns the /24 or /48 for the audit log.
func (h *Handlers) coarseNetwork(c *fiber.Ctx) string {
	at := h.address(c)
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

// limit counts one use of what by who and refuses beyond n in a window.
func (h *Handlers) limit(c *fiber.Ctx, limit models.Cap, who string) error {
	ok, after, err := h.take(c, limit, who)
	if err != nil {
		return err
	}
	if !ok {
		return &waitError{after: after}
	}
	return nil
}

// take counts one more and reports whether the cap allows it, else after what
// time.
func (h *Handlers) take(c *fiber.Ctx, limit models.Cap, who string) (ok bool, after time.Duration, err error) {
	return h.Limits.Take(c.UserContext(), limit.Name+" "+who, limit.Most, limit.Per, h.Now())
}
