package rules

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// scoutForbids are what the words to a doctor who did not apply may not say,
// with the fault of each. They are recruitment as an advert is, under the same
// law; and they lead nowhere but to the advert.
var scoutForbids = map[ClaimKind]models.FaultCode{
	ClaimSex: "scout.forbidden", ClaimAge: "scout.forbidden", ClaimAgeMax: "scout.forbidden",
	ClaimAgeMin: "scout.forbidden", ClaimAgeProxy: "scout.forbidden", ClaimAgeOlder: "scout.forbidden",
	ClaimStatus: "scout.forbidden", ClaimSchool: "scout.forbidden", ClaimNative: "scout.forbidden",
	ClaimGift: "scout.forbidden", ClaimSignOn: "scout.forbidden", ClaimScheme: "scout.forbidden",
	ClaimFee: "scout.forbidden", ClaimDeposit: "scout.forbidden", ClaimSideOffer: "scout.forbidden",
	ClaimSuperlative: "scout.forbidden", ClaimIncome: "scout.forbidden", ClaimBait: "scout.forbidden",

	ClaimMessenger: "scout.contact", ClaimMessengerStep: "scout.contact", ClaimAroundBoard: "scout.contact",
	ClaimQR: "scout.contact", ClaimHiddenMail: "scout.contact", ClaimPhone: "scout.contact",
	ClaimURL: "scout.contact", ClaimMail: "scout.contact",
}

// Scout returns what is wrong with the words of a scout, which are read as
// those of an advert are.
func Scout(text string, read ReadClaims) []models.Fault {
	faults := models.CheckScout(text)
	if len(faults) > 0 {
		return faults
	}
	said := map[string]bool{}
	for _, cl := range read(&models.Advert{Description: text}) {
		code, forbidden := scoutForbids[cl.Kind]
		if !forbidden || said[cl.Passage] {
			continue
		}
		said[cl.Passage] = true
		faults = append(faults, models.Fault{
			Field: "text", Code: code, Severity: models.FaultError, Args: []string{cl.Passage},
		})
	}
	var once []models.Fault
	for _, f := range faults {
		if !within(f, faults) {
			once = append(once, f)
		}
	}
	return once
}

// within reports whether another fault of the same meaning names a passage in
// which that of f stands: that is said once, by the longer one.
func within(f models.Fault, faults []models.Fault) bool {
	return slices.ContainsFunc(faults, func(longer models.Fault) bool {
		return longer.Code == f.Code && longer.Args[0] != f.Args[0] && strings.Contains(longer.Args[0], f.Args[0])
	})
}
