package handlers

import (
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// ticked is the address of the confirm page for applications.
func ticked(ids ...string) string {
	return "/desk/applications/decline?" + url.Values{"id": ids}.Encode()
}

// declineForm is that page as sent.
func declineForm(words, shown, deed string, ids ...string) url.Values {
	return url.Values{"id": ids, "words": {words}, "shown": {shown}, "go": {deed}}
}

const declineAt = "/desk/applications/decline"

// Several are declined with one text: it is shown as each receives it, and each
// gets it once, also when two windows send it.
func TestSeveralAreDeclinedTogether(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		second, secondDesk := m.called("second@example.jp", "皮膚科医S")
		secondID := strings.TrimPrefix(secondDesk, "/desk/applications/")
		wanted, wantedDesk := m.called("wanted@example.jp", "小児科医T")
		m.clinic.say(wantedDesk, "ぜひお願いします").want(t, 303)
		m.clinic.say(wantedDesk, "", "state", "offered").want(t, 303)
		wantedID := strings.TrimPrefix(wantedDesk, "/desk/applications/")
		list := m.clinic.get("/desk/applications?view=list").want(t, 200, `name="id" value="`+m.id+`"`).body
		if strings.Contains(list, `name="id" value="`+wantedID+`"`) {
			t.Error("who was offered the position can be ticked")
		}
		m.clinic.get(declineAt).want(t, 303)
		page := ticked(m.id, secondID, wantedID)
		m.clinic.get(page).want(t, 200, "内科医K先生", "皮膚科医S先生", "「"+m.job.Title.JA+"」にご応募", clinicName,
			"すでに動いている応募", "小児科医T", "2名に送って")
		m.clinic.get("/en"+page).want(t, 200, "Dear 内科医K", "Send to 2")

		res := m.clinic.submit(page, declineAt, declineForm("{氏名}様、残念です", "", "show", m.id, secondID)).want(t, 422,
			"「{氏名}」という差し込みはありません", "{氏名}様、残念です</textarea>")
		if faultsAt(res.body, "words") == "" {
			t.Error("no fault beside the words")
		}
		m.clinic.submit(page, declineAt, declineForm(" ", " ", "send", m.id)).want(t, 422, "メッセージを入力してください")
		words := "{doctor}先生、今回はご縁がありませんでした。{組織}"
		m.clinic.submit(page, declineAt, declineForm(words, "別の文", "send", m.id, secondID)).want(t, 422,
			"まだ送っていません", "皮膚科医S先生、今回はご縁がありませんでした。"+clinicName)
		if n := len(b.lettersOf(alert.MailAnswered)); n != 1 { // the offer
			t.Fatalf("%d letters before anything was confirmed", n-1)
		}

		send := declineForm(words, words, "send", m.id, secondID, wantedID)
		m.clinic.submit(page, declineAt, send).want(t, 200, "2名の選考を終え")
		m.clinic.submit(page, declineAt, send).want(t, 200, "すでに動いている応募", "皮膚科医S")
		other := declineForm("{医師}先生、別の窓です", "{医師}先生、別の窓です", "send", m.id)
		m.clinic.submit(page, declineAt, other).want(t, 200, "すでに動いている応募")
		b.catchUp()
		for email, at := range map[string]answer{
			"secret@example.jp": m.doctor.get(m.me), "second@example.jp": second.get("/me/applied/" + secondID),
		} {
			if strings.Contains(at.body, "別の窓") || strings.Count(at.body, "今回はご縁がありませんでした") != 1 ||
				!strings.Contains(at.body, "選考が終わりました") {
				t.Errorf("%s reads something else", email)
			}
			if n := len(b.toldOf(alert.MailAnswered, email)) + len(b.toldOf(alert.MailMessage, email)); n != 1 {
				t.Errorf("%s got %d letters", email, n)
			}
		}
		if page := wanted.get("/me/applied/" + wantedID).body; strings.Contains(page, "見送らせて") {
			t.Error("who was wanted is declined")
		}
		if got := b.audited("doctor/" + m.profileOf("secret@example.jp").ID); strings.Count(got, "application.closed") != 1 {
			t.Errorf("the log says %q", got)
		}
	})
}

// Nobody declines for an organisation they do not work for.
func TestOnlyOnesOwnApplicantsAreDeclined(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	other, _ := b.recruiterAt("b@agency.example", "agency", placement())
	other.get(ticked(m.id)).want(t, 404)
	words := "さようなら"
	other.submit("/desk", declineAt, declineForm(words, words, "send", m.id)).want(t, 404)
	b.browser().get(ticked(m.id)).want(t, 303)
	b.browser().do("POST", declineAt, declineForm(words, words, "send", m.id)).want(t, 303)
	m.doctor.get(ticked(m.id)).want(t, 403)
	colleague, user := m.colleague("help@clinic.example")
	colleague.get(ticked(m.id)).want(t, 200)
	m.dismiss(user)
	if res := colleague.get(ticked(m.id)); res.StatusCode == 200 {
		t.Error("who left still declines")
	}
	many := make([]string, 51)
	for i := range many {
		many[i] = "a" + strconv.Itoa(i)
	}
	m.clinic.get(ticked(many...)).want(t, 400)
	if a, err := b.store.Applications().Get(t.Context(), m.id); err != nil || !a.Open() {
		t.Errorf("the application is %s, %v", a.State, err)
	}
}

// Who blocked the organisation, or took the application back meanwhile, reads no
// words of it; the selection ends for the one, and the other is named.
func TestWhoIsHiddenIsDeclinedWithoutWords(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	second, secondDesk := m.called("second@example.jp", "皮膚科医S")
	secondID := strings.TrimPrefix(secondDesk, "/desk/applications/")
	page, words := ticked(m.id, secondID), "ご縁がありませんでした"
	m.clinic.get(page).want(t, 200, "皮膚科医S")
	m.block()
	second.submit("/me/applied", "/jobs/"+m.job.ID+"/withdraw", url.Values{}).want(t, 303)
	if shown := m.clinic.get(page).want(t, 200, "この医師にはメッセージを送れません").body; strings.Contains(shown, "皮膚科医S") ||
		strings.Contains(shown, "内科医K") {
		t.Error("the page names who is hidden")
	}
	m.clinic.submit(page, declineAt, declineForm(words, words, "send", m.id, secondID)).want(t, 200, "取り下げられた応募")
	if n, _ := b.store.Messages().OfApplication(m.id).Count(t.Context()); n != 0 {
		t.Errorf("%d messages reach who blocked", n)
	}
	if a, _ := b.store.Applications().Get(t.Context(), m.id); a.State != models.ApplicationClosed {
		t.Errorf("the selection is %s", a.State)
	}
}

// The words were said when the process ended: who comes next ends the selection,
// and the doctor gets one letter.
func TestADeclineWhoseProcessEndedIsFinished(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		a, err := b.store.Applications().Get(t.Context(), m.id)
		if err != nil {
			t.Fatal(err)
		}
		said, err := a.NewMessage(models.DeclineMessageID(a.ID), models.ByPoster, "u", "ご縁がありませんでした", models.File{}, b.now)
		if err == nil {
			err = b.store.Messages().Add(t.Context(), &said, nil)
		}
		if err != nil {
			t.Fatal(err)
		}
		b.catchUp()
		if a, _ := b.store.Applications().Get(t.Context(), m.id); !a.Open() {
			t.Error("it is ended while a page may still be at it")
		}
		for range 3 {
			b.wait(alsoLater)
			b.catchUp()
		}
		m.doctor.get(m.me).want(t, 200, "ご縁がありませんでした", "選考が終わりました")
		email := "secret@example.jp"
		if n := len(b.toldOf(alert.MailAnswered, email)) + len(b.toldOf(alert.MailMessage, email)); n != 1 {
			t.Errorf("%d letters, want 1", n)
		}
	})
}
