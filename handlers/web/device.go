package web

import (
	"crypto/subtle"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
)

// deviceFor is how long a browser is known after somebody signed in with it.
const deviceFor = 180 * 24 * time.Hour

// deviceMarks is how many addresses one browser is remembered for. All marks
// and the name must fit into a cookie: see Site.Cookie.
const deviceMarks = 3

// markLength is 120 bits in base64.
const markLength = 20

// RememberDevice marks the browser as one that has signed in to an address. The
// mark signs nobody in: it keeps strangers who ask for codes to that address
// from using up those of its owner, and tells the owner of other browsers.
func (s *Site) RememberDevice(c *fiber.Ctx, email string) error {
	name, others := s.device(c)
	if name == "" {
		secret, err := s.Random(12)
		if err != nil {
			return err
		}
		name = hex.EncodeToString(secret)
	}
	own := s.deviceMark(name, email)
	marks := append([]string{own}, slices.DeleteFunc(others, func(m string) bool { return m == own })...)
	marks = marks[:min(len(marks), deviceMarks)]
	s.SetCookie(c, "device", name+"."+strings.Join(marks, "."), deviceFor)
	return nil
}

// device reads the cookie of the browser: its name and the marks of addresses,
// the newest first.
func (s *Site) device(c *fiber.Ctx) (name string, marks []string) {
	name, rest, _ := strings.Cut(s.Cookie(c, "device"), ".")
	for mark := range strings.SplitSeq(rest, ".") {
		if len(mark) >= markLength {
			marks = append(marks, mark[:markLength])
		}
	}
	return name, marks
}

// KnownDevice names the browser when it has signed in to the address before,
// else "".
func (s *Site) KnownDevice(c *fiber.Ctx, email string) string {
	name, marks := s.device(c)
	for _, mark := range marks {
		if subtle.ConstantTimeCompare([]byte(mark), []byte(s.deviceMark(name, email))) == 1 {
			return name
		}
	}
	return ""
}

// passedFor is how long a browser is known after its owner typed a pass.
const passedFor = 24 * time.Hour

// RememberPass marks the browser as one whose owner read the mail of an address
// today. Like RememberDevice it signs nobody in, and here no sign-in was seen: of
// one that follows, the owner is told.
func (s *Site) RememberPass(c *fiber.Ctx, email string) error {
	secret, err := s.Random(12)
	if err != nil {
		return err
	}
	name := hex.EncodeToString(secret) + "." + strconv.FormatInt(s.Now().Add(passedFor).Unix(), 10)
	s.SetCookie(c, "passed", name+"."+s.passedMark(name, email), passedFor)
	return nil
}

// Passed names the browser when its owner typed the pass of the address within a
// day, else "".
func (s *Site) Passed(c *fiber.Ctx, email string) string {
	parts := strings.Split(s.Cookie(c, "passed"), ".")
	if len(parts) != 3 {
		return ""
	}
	name := parts[0] + "." + parts[1]
	ends, err := strconv.ParseInt(parts[1], 10, 64)
	if err != nil || s.Now().Unix() >= ends ||
		subtle.ConstantTimeCompare([]byte(parts[2]), []byte(s.passedMark(name, email))) != 1 {
		return ""
	}
	return parts[0]
}

func (s *Site) passedMark(name, email string) string {
	return s.Store.Hash("passed", name+" "+email)[:markLength]
}

func (s *Site) deviceMark(name, email string) string {
	return s.Store.Hash("device", name+" "+email)[:markLength]
}
