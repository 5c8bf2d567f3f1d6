package rules

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Context is what the rules need to know besides the advert.
type Context struct {
	models.Publisher
	PosterName vocab.Text // legal name of the poster

	// Claims reads what the words say. Without it nobody has read them, and the
	// advert waits for a person who does.
	Claims ReadClaims

	// Addresses of the poster and the employer that may stand in the text:
	// telephone numbers as digits, hosts of mail and pages.
	Own    []string
	Permit string // of the agency, canonical; "" for none

	Others  []*models.Advert // what the same poster has on the board now, but for this advert
	Waiting []*models.Advert // and what it handed in before this one that waits for a reviewer
}

// Validate returns everything wrong with the advert at once, in the order of
// AdvertFields. Errors block publishing, warnings send the advert to a
// reviewer, hints advise. Fields are names of that table. The zero advert is
// allowed and very faulty.
func Validate(a *models.Advert, ctx Context) []models.Fault {
	c := &checker{Check: models.Check{Today: models.DateOf(ctx.Now)}, a: a, ctx: ctx}
	if ctx.Claims != nil {
		c.claims = ctx.Claims(a)
	} else {
		c.Warn("description", "job.words.unread")
	}
	for _, check := range []func(*checker){
		checkText, checkWork, checkContract, checkRemote, checkSchedule, checkKnownValues,
		checkLifeFit, checkSafety, checkClinical, checkOccupational,
		checkRecruiter, checkEmployment, checkHours, checkFreelance, checkBoth,
		checkPay, checkPractice, checkNumbers, checkWords, checkTwins,
	} {
		check(c)
	}
	slices.SortStableFunc(c.Faults, func(f, g models.Fault) int {
		return models.FormOrder(f.Field) - models.FormOrder(g.Field)
	})
	return c.Faults
}

// checker collects the faults of one advert.
type checker struct {
	models.Check
	a      *models.Advert
	ctx    Context
	said   []fieldText // see texts
	claims []Claim     // what the words say
}

// employed reports whether the advert offers employment; otherwise it offers
// a contract of service.
func (c *checker) employed() bool { return c.a.Contract == vocab.ContractEmployment }

// does reports whether the job contains any of the kinds of work.
func (c *checker) does(works ...vocab.WorkType) bool {
	return slices.ContainsFunc(works, func(w vocab.WorkType) bool {
		return c.a.PrimaryWork == w || slices.Contains(c.a.SecondaryWork, w)
	})
}
