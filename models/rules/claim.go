package rules

import (
	"github.com/enkaku/enkaku/models"
)

// Claim is one thing that the words of an advert say, with the words. Reading
// words is for the room of claims in search; what a claim means for the advert
// is for the rules here.
type Claim struct {
	Kind    ClaimKind
	Field   string  // of AdvertFields: where it is said
	Passage string  // the words, as they were written
	Number  float64 // what the kind counts, such as years of age; 0: nothing
	Unit    string  // what Number is counted in, or a closer kind; see each kind
	Until   float64 // the end of a range that begins at Number; 0: no range

	// Odds is how the sentence around the words reads beside the sentences that
	// people judged: the logarithm of the odds that it is at fault. 0 when it
	// was not weighed.
	Odds float64
}

// ReadClaims reads all texts of an advert, in both languages.
type ReadClaims func(*models.Advert) []Claim

// FieldText is one free text of an advert.
type FieldText struct{ Field, Text string }

// Texts returns every free text of the advert with the field that holds it,
// conditions of insurance among them.
func Texts(a *models.Advert) []FieldText {
	var out []FieldText
	for _, row := range models.AdvertFields {
		switch row.Kind {
		case models.KindText, models.KindLines:
			for _, f := range row.In(a) {
				for _, text := range f.Get(a) {
					out = append(out, FieldText{f.Name, text})
				}
			}
		case models.KindCover:
			if values := row.Get(a); len(values) > 1 {
				out = append(out, FieldText{row.Name, values[1]})
			}
		}
	}
	return out
}

// ClaimKind says what a claim is about.
type ClaimKind string

// The kinds of claims, by what they speak of.
const (
	// Who is sought.
	ClaimSex        ClaimKind = "sex"         // a condition or preference
	ClaimSexAction  ClaimKind = "sex_action"  // positive action under art. 8 of the Equal Employment Opportunity Act
	ClaimSexPresent ClaimKind = "sex_present" // one sex is said to be many there
	ClaimAge        ClaimKind = "age"         // a condition or preference without a single limit
	ClaimAgeMax     ClaimKind = "age_max"     // Number: years; Unit: "to", "below", or "range"
	ClaimAgeMin     ClaimKind = "age_min"     // Number: years
	ClaimAgeProxy   ClaimKind = "age_proxy"   // what stands in for age
	ClaimAgeOlder   ClaimKind = "age_older"   // the old are preferred
	ClaimAgeGround  ClaimKind = "age_ground"  // a lawful ground is named; Unit: one of AgeGrounds
	ClaimExperience ClaimKind = "experience"  // years or kinds of experience are a condition
	ClaimStatus     ClaimKind = "status"      // nationality, origin, family, belief, health as a condition or asked
	ClaimStatusHint ClaimKind = "status_hint"
	ClaimSchool     ClaimKind = "school"
	ClaimNative     ClaimKind = "native"

	// What is promised and given.
	ClaimGift        ClaimKind = "gift"
	ClaimSignOn      ClaimKind = "sign_on" // Unit "agency" when the agency pays
	ClaimScheme      ClaimKind = "scheme"
	ClaimPaidInKind  ClaimKind = "paid_in_kind"
	ClaimSideOffer   ClaimKind = "side_offer"
	ClaimFee         ClaimKind = "fee"
	ClaimDeposit     ClaimKind = "deposit"
	ClaimPapers      ClaimKind = "papers"
	ClaimPurchase    ClaimKind = "purchase"
	ClaimDeduct      ClaimKind = "deduct"
	ClaimSuperlative ClaimKind = "superlative"
	ClaimFigure      ClaimKind = "figure" // a figure without its source
	ClaimIncome      ClaimKind = "income" // an income without what it rests on

	// Where the work is.
	ClaimAttendance   ClaimKind = "attendance" // Number: times a year; Unit: "first", "all" or ""
	ClaimMayAttend    ClaimKind = "may_attend"
	ClaimNoAttendance ClaimKind = "no_attendance"
	ClaimNearlyRemote ClaimKind = "nearly_remote"
	ClaimLaterRemote  ClaimKind = "later_remote"
	ClaimNoHome       ClaimKind = "no_home"
	ClaimHome         ClaimKind = "home"

	// Occupational physicians.
	ClaimAppointed   ClaimKind = "appointed"
	ClaimNoRounds    ClaimKind = "no_rounds"
	ClaimInName      ClaimKind = "in_name"
	ClaimHeadcount   ClaimKind = "headcount"   // Number: workers
	ClaimSizeDue     ClaimKind = "size_due"    // a visiting physician for so many; Number: workers; Unit "hazardous"
	ClaimUnappointed ClaimKind = "unappointed" // no physician is appointed where one is due

	// Care.
	ClaimTextOnly         ClaimKind = "text_only"
	ClaimNoExam           ClaimKind = "no_exam"
	ClaimFirstVisitDrug   ClaimKind = "first_visit_drug"
	ClaimFirstVisitDays   ClaimKind = "first_visit_days" // Number: days of medicine
	ClaimCertificateQuick ClaimKind = "certificate_quick"
	ClaimCertificateFalse ClaimKind = "certificate_false"
	ClaimAbroad           ClaimKind = "abroad"
	ClaimDrugsAbroad      ClaimKind = "drugs_abroad"
	ClaimInsured          ClaimKind = "insured"
	ClaimNoTraining       ClaimKind = "no_training"
	ClaimNoInstitution    ClaimKind = "no_institution"
	ClaimNotDoctor        ClaimKind = "not_doctor"
	ClaimPublicPlace      ClaimKind = "public_place"
	ClaimFirstVisitOpen   ClaimKind = "first_visit_open"
	ClaimPace             ClaimKind = "pace" // Number, Unit: patients "an hour", or "minutes" or "seconds" a patient
	ClaimAIDiagnosis      ClaimKind = "ai_diagnosis"
	ClaimDiet             ClaimKind = "diet"
	ClaimNoIdentity       ClaimKind = "no_identity"
	ClaimEmergencyPill    ClaimKind = "emergency_pill"
	ClaimNoSafeguard      ClaimKind = "no_safeguard" // Unit: "backup", "records" or "filing"
	ClaimDiagnosis        ClaimKind = "diagnosis"
	ClaimPatientAd        ClaimKind = "patient_ad"

	// Pay and conditions.
	ClaimPay                 ClaimKind = "pay"            // Number: yen; Unit: a PayUnit, or "income_month"
	ClaimFixedOvertime       ClaimKind = "fixed_overtime" // pay contains overtime
	ClaimFixedOvertimeHours  ClaimKind = "fixed_overtime_hours"
	ClaimManager             ClaimKind = "manager"
	ClaimNoOvertimePay       ClaimKind = "no_overtime_pay"
	ClaimDiscretionary       ClaimKind = "discretionary"
	ClaimUnpaid              ClaimKind = "unpaid"
	ClaimPayLater            ClaimKind = "pay_later"
	ClaimPenalty             ClaimKind = "penalty"
	ClaimLossOnDoctor        ClaimKind = "loss_on_doctor"
	ClaimNoPayIfUnhappy      ClaimKind = "no_pay_if_unhappy"
	ClaimService             ClaimKind = "service"
	ClaimEmployment          ClaimKind = "employment"
	ClaimPermanent           ClaimKind = "permanent"
	ClaimEitherContract      ClaimKind = "either_contract"
	ClaimLikeEmployee        ClaimKind = "like_employee" // Unit: the trait
	ClaimInvoice             ClaimKind = "invoice"
	ClaimDispatch            ClaimKind = "dispatch"
	ClaimDispatchToHire      ClaimKind = "dispatch_to_hire"
	ClaimClientOrders        ClaimKind = "client_orders"
	ClaimNoSocialInsurance   ClaimKind = "no_social_insurance"
	ClaimNoAccidentInsurance ClaimKind = "no_accident_insurance"
	ClaimWeeklyHours         ClaimKind = "weekly_hours"   // Number: hours
	ClaimPaymentDays         ClaimKind = "payment_days"   // Number: days
	ClaimPaymentMonths       ClaimKind = "payment_months" // Number: months after the work; 0: rarer than monthly
	ClaimOvertimeHours       ClaimKind = "overtime_hours" // Number: hours a month
	ClaimNoNotice            ClaimKind = "no_notice"
	ClaimNoBreak             ClaimKind = "no_break"
	ClaimNoLeave             ClaimKind = "no_leave"
	ClaimFewDaysOff          ClaimKind = "few_days_off" // less than four days off a month
	ClaimShortBreak          ClaimKind = "short_break"  // Number: minutes of break a day
	ClaimLongHours           ClaimKind = "long_hours"   // hours without limit, without rest or off the record
	ClaimNoInsuranceDue      ClaimKind = "no_insurance_due"
	ClaimOffBooks            ClaimKind = "off_books" // pay or hours are kept out of what is filed
	ClaimNoTerms             ClaimKind = "no_terms"  // terms are not given in writing, or only afterwards
	ClaimReprisal            ClaimKind = "reprisal"  // who asks for a right loses the work
	ClaimConditionOpen       ClaimKind = "condition_open"

	// ClaimResembles is said of a sentence that reads like those that were judged
	// to be bad, without any words that were looked for; Unit is their kind.
	ClaimResembles ClaimKind = "resembles"

	// ClaimStates is what a sentence flatly states of a condition that has a field
	// of its own; Unit is its Statement.
	ClaimStates ClaimKind = "states"

	// Ways around the board.
	ClaimMessenger     ClaimKind = "messenger"
	ClaimMessengerStep ClaimKind = "messenger_step"
	ClaimAroundBoard   ClaimKind = "around_board" // Unit: "asked" when readers are told to leave the board
	ClaimQR            ClaimKind = "qr"
	ClaimHiddenMail    ClaimKind = "hidden_mail"
	ClaimPhone         ClaimKind = "phone" // Unit: digits
	ClaimURL           ClaimKind = "url"   // Unit: host
	ClaimMail          ClaimKind = "mail"  // Unit: host

	// What kind of advert it is.
	ClaimBait            ClaimKind = "bait"
	ClaimOtherThanShown  ClaimKind = "other_than_shown"
	ClaimUnnamed         ClaimKind = "unnamed"
	ClaimActsFor         ClaimKind = "acts_for"
	ClaimInstitution     ClaimKind = "institution"  // Unit: the name under which the text seeks doctors
	ClaimPermit          ClaimKind = "permit"       // Unit: the number
	ClaimPermitDates     ClaimKind = "permit_dates" // Unit: the last date
	ClaimSeveralJobs     ClaimKind = "several_jobs"
	ClaimMarkup          ClaimKind = "markup"
	ClaimNothing         ClaimKind = "nothing"   // filled with nothing
	ClaimBlanks          ClaimKind = "blanks"    // blanks of a template
	ClaimLeftOpen        ClaimKind = "left_open" // a condition that is not stated
	ClaimAsTheySee       ClaimKind = "as_they_see"
	ClaimSlogan          ClaimKind = "slogan"
	ClaimShouting        ClaimKind = "shouting"
	ClaimStuffed         ClaimKind = "stuffed"
	ClaimTitleWork       ClaimKind = "title_work" // Unit: the kinds of work the words may stand for, split by spaces
	ClaimTitleSpecialty  ClaimKind = "title_specialty"
	ClaimTitleOccupation ClaimKind = "title_occupation"
	ClaimTitleNoWork     ClaimKind = "title_no_work"
)
