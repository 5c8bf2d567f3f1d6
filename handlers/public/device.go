package public

import (
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// deviceFor is how long a browser is known after somebody signed in with it.
const deviceFor = 180 * 24 * time.Hour

// deviceMarks is how many addresses one browser is remembered for. All marks
// and the name must fit into a cookie: see web.Site.Cookie.
const deviceMarks = 3

// markLength is 120 bits in base64.
const markLength = 20

// rememberDevice marks the browser as one that has signed in to an address. The
// mark signs nobody in: it keeps strangers who ask for codes to that address
// from using up those of its owner, and tells the owner of other browsers.
func (h *Handlers) rememberDevice(c *fiber.Ctx, email string) error {
	name, others := h.device(c)
	if name == "" {
		secret, err := h.Random(12)
		if err != nil {
			return err
		}
		name = hex.EncodeToString(secret)
	}
	own := h.deviceMark(name, email)
	marks := append([]string{own}, slices.DeleteFunc(others, func(m string) bool { return m == own })...)
	marks = marks[:min(len(marks), deviceMarks)]
	h.SetCookie(c, "device", name+"."+strings.Join(marks, "."), deviceFor)
	return nil
}

// device reads the cookie of the browser: its name and the marks of addresses,
// the newest first.
func (h *Handlers) device(c *fiber.Ctx) (name string, marks []string) {
	name, rest, _ := strings.Cut(h.Cookie(c, "device"), ".")
	for mark := range strings.SplitSeq(rest, ".") {
		if len(mark) >= markLength {
			marks = append(marks, mark[:markLength])
		}
	}
	return name, marks
}

// knownDevice names the browser when it has signed in to the address before,
// else "".
func (h *Handlers) knownDevice(c *fiber.Ctx, email string) string {
	name, marks := h.device(c)
	for _, mark := range marks {
		if subtle.ConstantTimeCompare([]byte(mark), []byte(h.deviceMark(name, email))) == 1 {
			return name
		}
	}
	return ""
}

func (h *Handlers) deviceMark(name, email string) string {
	return h.Store.Hash("device", name+" "+email)[:markLength]
}

// limitCodes refuses a code to who asked for too many. What strangers ask for
// is counted apart from what the owner of the address asks for, and what one
// network may not ask for is not counted against all strangers.
func (h *Handlers) limitCodes(c *fiber.Ctx, email string) error {
	mailbox, err := models.Mailbox(email), error(nil)
	if device := h.knownDevice(c, email); device != "" {
		err = h.Limits(c, models.CapsCodesByDevice, device+" "+mailbox)
	} else if err = h.Limit(c, models.CapCodesByNetwork, h.Network(c)); err == nil {
		if err = h.Limits(c, models.CapsCodesByOrigin, h.Network(c)+" "+mailbox); err == nil {
			err = h.Limits(c, models.CapsCodesByMailbox, mailbox)
		}
	}
	if errors.As(err, new(*web.WaitError)) {
		h.CountSignIn(web.SignInLimited)
	}
	return err
}

// limitChecks refuses to look at a code when a network has tried too many.
func (h *Handlers) limitChecks(c *fiber.Ctx, email string) error {
	if h.knownDevice(c, email) != "" {
		return nil
	}
	return h.Limit(c, models.CapChecksByNetwork, h.Network(c))
}

// guessed tells an address that a code was entered wrongly until it was used
// up, once a day, whether or not anybody has an account with it. The owner's
// own browser is no stranger.
func (h *Handlers) guessed(c *fiber.Ctx, email string) error {
	if h.knownDevice(c, email) != "" {
		return nil
	}
	ok, _, err := h.Take(c, models.CapGuessNotices, models.Mailbox(email))
	if err != nil || !ok {
		return err
	}
	return h.Letters.Guessed(c.UserContext(), letters.To{Email: email, Lang: web.VisitOf(c).Lang})
}
