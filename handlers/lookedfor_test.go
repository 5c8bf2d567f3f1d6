package handlers

import (
	"net/url"
	"testing"
)

// A doctor reads for which organisation somebody looked: not for which others they
// work, and also when they have left it, or the board.
func TestTheRecordSaysForWhomSomebodyLooked(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		const agency = "見本医師紹介株式会社"
		m := meet(t, b)
		both, _ := b.recruiterAt("both@agency.example", "agency", placement())
		m.clinic.invite("both@agency.example")
		both.answerInvitation("accept").want(t, 303)
		both.get("/desk").want(t, 200, agency)
		both.get(m.desk).want(t, 200)
		m.doctor.get("/me/views").want(t, 200, "応募の内容", clinicName).without(t, agency)
		both.submit("/desk", "/desk/switch", url.Values{"org": {"employer/" + m.org.ID}}).want(t, 303)
		both.submit("/desk/members", "/desk/members/leave", url.Values{}).want(t, 303)
		m.doctor.get("/me/views").want(t, 200, clinicName).without(t, agency)
		both.submit("/me/erase", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200, "削除しました")
		m.doctor.get("/me/views").want(t, 200, clinicName).without(t, agency, "掲載元の担当者")
		m.doctor.submit("/me/account", "/me/export", url.Values{}).want(t, 200, clinicName).without(t, agency)
	})
}
