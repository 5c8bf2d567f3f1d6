package rules

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// From which odds (Claim.Odds) words count. Chosen on batches that neither
// frames nor weights had learnt from (decision 068). A sentence that reads
// like lawful ones takes back what its words alone seem to say; one without
// telling words goes to a person when it reads like bad ones. Other texts than
// the description are short and few were judged, so that theirs have to be
// higher, and the shortest tell nothing (休日「日曜のみ」).
const (
	wordsFrom              = -1.5
	messengerFrom          = -4
	attendanceFrom         = -2.3
	promisedFrom           = -1.2
	twiceFrom              = -2.3
	ResemblesFrom          = 0.8
	resemblesElsewhereFrom = 2
	tellingLength          = 10 // characters, elsewhere
)

// outweighed reports whether the sentence of a claim reads so much like lawful
// ones that its words alone do not count.
// A number of workers beside the one in the field does: weights know of a figure
// only how long it is. So does, unless the sentence reads very lawful, a
// messenger: its name is rare in the judged cases, and plain words around it are
// not.
// Promises about the place and about income are told from honest figures by their
// sentence more than by their words. How often one comes is compared with the fields,
// and only a very lawful sentence (patients who come) takes it back.
func outweighed(cl Claim) bool {
	_, place := placeRules[cl.Kind]
	switch cl.Kind {
	case ClaimHeadcount:
		return false
	case ClaimAttendance:
		return cl.Odds < attendanceFrom
	case ClaimMessenger:
		return cl.Odds < messengerFrom
	case ClaimIncome, ClaimFigure, ClaimPayLater:
		return cl.Odds < promisedFrom
	}
	if place {
		return cl.Odds < promisedFrom
	}
	return cl.Odds < wordsFrom
}

// saidTwice reports whether the sentence of a claim says in two places that nobody comes
// in: 毎日が在宅で、五反田へ行く日はありません. One of two signs may be of something
// else, and only a very lawful sentence takes both back.
func (c *checker) saidTwice(cl Claim) bool {
	return cl.Kind == ClaimNoAttendance && cl.Odds >= twiceFrom && slices.ContainsFunc(c.claims, func(other Claim) bool {
		return other.Kind == cl.Kind && other.Field == cl.Field && other.Odds == cl.Odds &&
			!strings.Contains(other.Passage, cl.Passage) && !strings.Contains(cl.Passage, other.Passage)
	})
}

// checkResembling sends a sentence that reads like bad ones to a person, where
// nothing else was found in its field.
func (c *checker) checkResembling() {
	for _, cl := range c.claims {
		code, known := resembles[cl.Unit]
		switch {
		case cl.Kind != ClaimResembles || !known:
		case cl.Field != "description" && (cl.Odds < resemblesElsewhereFrom || models.Runes(cl.Passage) < tellingLength):
		case c.remoteAsSaid(cl), c.comesAsSaid(cl), c.onlyStates(cl):
		case slices.ContainsFunc(c.Faults, func(f models.Fault) bool {
			return f.Field == cl.Field && f.Severity != models.FaultHint
		}):
		default:
			c.Warn(cl.Field, code, excerpt(cl.Passage))
		}
	}
}

// remoteAsSaid reports whether a sentence that resembles bad ones about the place
// says no more than the fields: that nobody comes to a job that is fully remote.
func (c *checker) remoteAsSaid(like Claim) bool {
	return (like.Unit == "full_remote" || like.Unit == "partial_remote") && c.a.Remote == vocab.RemoteFull &&
		slices.ContainsFunc(c.claims, func(cl Claim) bool {
			return cl.Kind == ClaimNoAttendance && cl.Field == like.Field && strings.Contains(like.Passage, cl.Passage)
		}) && !c.claimedAt(ClaimAttendance, like.Field)
}

// comesAsSaid reports whether a sentence that resembles bad ones about the place says
// how often one comes, as the field does: 当社の翻訳チームは出社不要ですが、本求人は
// 毎週2日、五反田へ通っていただきます.
func (c *checker) comesAsSaid(like Claim) bool {
	return like.Unit == "partial_remote" && c.a.Remote == vocab.RemotePartial &&
		slices.ContainsFunc(c.claims, func(cl Claim) bool {
			return cl.Kind == ClaimAttendance && cl.Field == like.Field && cl.Number > 0 && cl.Unit == "" &&
				strings.Contains(like.Passage, cl.Passage) && judgeMoreOften(c, cl) == 0 &&
				vocab.OnsiteOf(cl.Number) == c.a.Onsite.Frequency
		}) && !c.claimedAt(ClaimNearlyRemote, like.Field) && !c.claimedAt(ClaimNoAttendance, like.Field)
}

// onlyStates reports whether a sentence that resembles bad ones about conditions
// is little more than a statement that is compared with its field.
func (c *checker) onlyStates(like Claim) bool {
	switch like.Unit {
	case "unpaid", "wage_later", "hours", "insurance", "freelance", "disguised":
	default:
		return false
	}
	return slices.ContainsFunc(c.claims, func(cl Claim) bool {
		return cl.Kind == ClaimStates && cl.Field == like.Field && strings.Contains(like.Passage, cl.Passage) &&
			3*models.Runes(cl.Passage) >= 2*models.Runes(like.Passage)
	})
}

// resembles are the faults of sentences that read like bad ones of a kind.
var resembles = map[string]models.FaultCode{
	"sex":            "job.resembles.sex",
	"age":            "job.resembles.age",
	"status":         "job.resembles.status",
	"language":       "job.resembles.language",
	"gift":           "job.resembles.gift",
	"superlative":    "job.resembles.superlative",
	"full_remote":    "job.resembles.full_remote",
	"partial_remote": "job.resembles.partial_remote",
	"occupational":   "job.resembles.occupational",
	"online_care":    "job.resembles.online_care",
	"no_diagnosis":   "job.resembles.no_diagnosis",
	"medical_ad":     "job.resembles.medical_ad",
	"fixed_overtime": "job.resembles.fixed_overtime",
	"min_wage":       "job.resembles.min_wage",
	"unpaid":         "job.resembles.unpaid",
	"penalty":        "job.resembles.penalty",
	"wage_later":     "job.resembles.wage_later",
	"vague":          "job.resembles.vague",
	"insurance":      "job.resembles.insurance",
	"disguised":      "job.resembles.disguised",
	"dispatch":       "job.resembles.dispatch",
	"agency":         "job.resembles.agency",
	"contact":        "job.resembles.contact",
	"title":          "job.resembles.title",
	"placeholder":    "job.resembles.placeholder",
	"several_jobs":   "job.resembles.several_jobs",
	"side_offers":    "job.resembles.side_offers",
	"fees":           "job.resembles.fees",
	"tricks":         "job.resembles.tricks",
	"bait":           "job.resembles.bait",
	"freelance":      "job.resembles.freelance",
	"hours":          "job.resembles.hours",
}
