package rules

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// What is stated of the contract and what comes with it.
const (
	SaysFullTime        Statement = "full_time"
	SaysPartTime        Statement = "part_time"
	SaysPermanentStaff  Statement = "permanent_staff"
	SaysServiceContract Statement = "service_contract"
	SaysHeadcount       Statement = "headcount" // Number: doctors wanted

	SaysSocialCover       Statement = "social_cover" // health insurance or pension
	SaysNoSocialCover     Statement = "no_social_cover"
	SaysEmploymentCover   Statement = "employment_cover"
	SaysNoEmploymentCover Statement = "no_employment_cover"

	SaysKitLent    Statement = "kit_lent" // a computer to work with
	SaysKitOwn     Statement = "kit_own"
	SaysReaderLent Statement = "reader_lent" // a workstation to read images with
	SaysReaderOwn  Statement = "reader_own"
	SaysCameraLent Statement = "camera_lent"
	SaysCameraOwn  Statement = "camera_own"

	SaysAgencyContracts Statement = "agency_contracts" // the contract is with an agency
)

var engagementStatements = map[Statement]stated{
	SaysFullTime:        {code: "job.says.employment", against: againstFullTime},
	SaysPartTime:        {code: "job.says.employment", against: againstPartTime},
	SaysPermanentStaff:  {code: "job.says.employment", against: againstPermanentStaff},
	SaysServiceContract: {code: "job.says.employment", against: againstServiceContract},
	SaysHeadcount:       {code: "job.says.headcount", against: againstHeadcount},

	SaysSocialCover:       {code: "job.says.insurance", against: againstSocialCover},
	SaysNoSocialCover:     {code: "job.says.insurance", against: againstNoSocialCover},
	SaysEmploymentCover:   {code: "job.says.insurance", against: againstEmploymentCover},
	SaysNoEmploymentCover: {code: "job.says.insurance", against: againstNoEmploymentCover},

	SaysKitLent:    {code: "job.says.kit", against: kitOf("doctor", "work_pc")},
	SaysKitOwn:     {code: "job.says.kit", against: kitOf("employer", "work_pc")},
	SaysReaderLent: {code: "job.says.kit", against: kitOf("doctor", "reading_workstation", "work_pc")},
	SaysReaderOwn:  {code: "job.says.kit", against: kitOf("employer", "reading_workstation", "work_pc")},
	SaysCameraLent: {code: "job.says.kit", against: kitOf("doctor", "camera_headset")},
	SaysCameraOwn:  {code: "job.says.kit", against: kitOf("employer", "camera_headset")},

	SaysAgencyContracts: {code: "job.says.counterparty", against: againstAgencyContracts},
}

func employs(a *models.Advert) bool { return a.Contract == vocab.ContractEmployment }

func againstFullTime(a *models.Advert, _ Claim) string {
	switch {
	case !employs(a):
		return "contract"
	case a.Employment != "" && a.Employment != vocab.EmploymentFullTime:
		return "employment"
	}
	return ""
}

// againstPartTime leaves contracts of service alone, which posters call 非常勤 as well.
func againstPartTime(a *models.Advert, _ Claim) string {
	if employs(a) && a.Employment == vocab.EmploymentFullTime {
		return "employment"
	}
	return ""
}

func againstPermanentStaff(a *models.Advert, cl Claim) string { return againstFullTime(a, cl) }

func againstServiceContract(a *models.Advert, _ Claim) string {
	if employs(a) {
		return "contract"
	}
	return ""
}

func againstHeadcount(a *models.Advert, cl Claim) string {
	if a.Terms.FewOpenings || a.Terms.Headcount == 0 || cl.Number == 0 || int(cl.Number) == a.Terms.Headcount {
		return ""
	}
	return "terms.headcount"
}

// againstSocialCover: a contract of service brings no cover of employees.
func againstSocialCover(a *models.Advert, _ Claim) string {
	switch i := a.Terms.Insurance; {
	case vocab.ContractNatures.Has(a.Contract) && !employs(a):
		return "contract"
	case i.Health == "no":
		return "terms.insurance.health"
	case i.Pension == "no":
		return "terms.insurance.pension"
	}
	return ""
}

func againstNoSocialCover(a *models.Advert, _ Claim) string {
	switch i := a.Terms.Insurance; {
	case !employs(a):
	case i.Health == "yes":
		return "terms.insurance.health"
	case i.Pension == "yes":
		return "terms.insurance.pension"
	}
	return ""
}

func againstEmploymentCover(a *models.Advert, _ Claim) string {
	switch {
	case vocab.ContractNatures.Has(a.Contract) && !employs(a):
		return "contract"
	case a.Terms.Insurance.Employment == "no":
		return "terms.insurance.employment"
	}
	return ""
}

func againstNoEmploymentCover(a *models.Advert, _ Claim) string {
	if employs(a) && a.Terms.Insurance.Employment == "yes" {
		return "terms.insurance.employment"
	}
	return ""
}

// againstAgencyContracts: an agency finds the post, the employer employs.
func againstAgencyContracts(a *models.Advert, _ Claim) string {
	switch {
	case employs(a):
		return "employer"
	case a.Terms.Counterparty.Type == "direct":
		return "terms.counterparty.type"
	}
	return ""
}

// kitOf compares with who provides the first of the items that is filled in. An
// item and the expenses of a contract of service that say different things
// contradict each other, not the text.
func kitOf(provider string, items ...vocab.EquipSec) func(*models.Advert, Claim) string {
	return func(a *models.Advert, _ Claim) string {
		device := a.Terms.Expenses["device"]
		for _, item := range items {
			switch by := a.Equipment[item]; {
			case by == "":
				continue
			case by == provider && (device == "" || device == by):
				return "equipment." + string(item)
			default:
				return ""
			}
		}
		if device == provider {
			return "terms.expenses.device"
		}
		return ""
	}
}
