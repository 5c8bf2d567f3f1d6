package handlers

import (
	"net/url"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// The name that a doctor gives with an application does not borrow the mark of the
// documents, which bear another: on the page, and in the file.
func TestAnotherNameThanThatOfTheDocumentsIsSaid(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	give := func(name string) {
		t.Helper()
		m.doctor.submit("/me/applied", "/jobs/"+m.job.ID+"/reveal", url.Values{"legal_name." + m.job.ID: {name}}).want(t, 303)
	}
	const page, file = "運営が確認した書類の氏名とは異なります", "確認済みの書類の氏名とは異なります"
	export := func() answer { return m.clinic.submit("/desk", "/desk/applications/export", url.Values{}).want(t, 200) }
	give("別人 次郎")
	m.clinic.get(m.desk).want(t, 200, "別人 次郎").without(t, page) // no document is checked yet
	b.administrator().judge(m.profileOf("secret@example.jp").ID, medical, models.LicenceChecked, "").want(t, 303)
	m.clinic.get(m.desk).want(t, 200, "別人 次郎", page)
	m.clinic.get("/en"+m.desk).want(t, 200, "bear another name")
	export().want(t, 200, "別人 次郎", file)
	for _, same := range []string{"見本　太郎", "見本太郎"} {
		give(same)
		m.clinic.get(m.desk).want(t, 200, same).without(t, page)
		export().want(t, 200).without(t, file)
	}
}
