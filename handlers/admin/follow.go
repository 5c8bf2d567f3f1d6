package admin

import (
	"context"
	"time"

	"github.com/gofiber/fiber/v2"
)

// followFor is how long a request brings a decision about an organisation about at most:
// an agency has thousands of jobs, and the usual time of a request is over before. What
// is left then the board does beside the pages (posting/follow).
const followFor = 5 * time.Minute

// unhurried gives a request the time that a decision about an organisation may take.
// What it returns is done when the request is answered.
func unhurried(c *fiber.Ctx) (done func()) {
	ctx, done := context.WithTimeout(context.WithoutCancel(c.UserContext()), followFor)
	c.SetUserContext(ctx)
	return done
}
