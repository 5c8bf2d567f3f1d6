package handlers

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

// keeping gives a board room for its cards.
func keeping(b *Board) { b.CardMemory = 1 << 20 }

// change edits a job in the store, and tells nobody.
func (w *whole) change(id string, edit func(*models.Job)) {
	w.t.Helper()
	j, err := w.store.Jobs().Get(w.t.Context(), id)
	if err != nil {
		w.t.Fatal(err)
	}
	edit(&j)
	if err := w.store.Jobs().Save(w.t.Context(), &j); err != nil {
		w.t.Fatal(err)
	}
}

// cardOf cuts the card of a job out of a page, "" for none.
func cardOf(page, id string) string {
	for _, part := range strings.Split(page, "<article ")[1:] {
		if card, _, _ := strings.Cut(part, "</article>"); strings.Contains(card, `/jobs/`+id+`"`) {
			return card
		}
	}
	return ""
}

// The index hears of nothing here, as in the second before it has followed.
func TestAListShowsJobsAsTheStoreHasThem(t *testing.T) {
	for name, edit := range map[string]func(*models.Job){
		"closed":                func(j *models.Job) { j.State = models.JobClosed },
		"paused by reports":     func(j *models.Job) { j.State = models.JobPaused },
		"ended this very while": func(j *models.Job) { j.ClosedAt = j.CreatedAt.Add(time.Hour) },
		"expiry moved forward":  func(j *models.Job) { j.ExpiresAt = j.CreatedAt.Add(time.Hour) },
	} {
		w := openWhole(t, keeping)
		b := w.browser()
		for range 2 { // once to make the cards, once to show kept ones
			if cardOf(b.get("/").body, "JA01") == "" || cardOf(b.get("/en").body, "JA01") == "" {
				t.Fatalf("%s: the job is not listed before", name)
			}
		}
		w.change("JA01", edit)
		for _, path := range []string{"/", "/en", "/?q=%E5%86%85%E7%A7%91"} {
			if cardOf(b.get(path).body, "JA01") != "" {
				t.Errorf("%s: %s lists the job", name, path)
			}
		}
		if cardOf(b.get("/").body, "JA02") == "" {
			t.Errorf("%s: another job is missing", name)
		}
	}
}

func TestAListShowsAnEditAtOnce(t *testing.T) {
	w := openWhole(t, keeping)
	b := w.browser()
	b.get("/").want(t, 200, "夜間・土日、1日2時間から")
	w.change("JA01", func(j *models.Job) {
		j.Title.JA, j.Employer.Name.JA = "新しい題名の求人", "新しい名前のクリニック"
	})
	if card := cardOf(b.get("/").body, "JA01"); !strings.Contains(card, "新しい題名の求人") ||
		!strings.Contains(card, "新しい名前のクリニック") {
		t.Errorf("the list shows %.300s", card)
	}
	if body := b.get("/").body; strings.Contains(body, "夜間・土日、1日2時間から") {
		t.Error("the old title is still there")
	}
}

func TestTimePassesOnKeptCards(t *testing.T) {
	w := openWhole(t, keeping)
	b := w.browser()
	warning := regexp.MustCompile(`class="warn">[^<]*\d`)
	if card := cardOf(b.get("/").body, "JA01"); warning.MatchString(card) {
		t.Fatalf("a warning ten weeks before the end: %.300s", card)
	}
	j, err := w.store.Jobs().Get(t.Context(), "JA01")
	if err != nil {
		t.Fatal(err)
	}
	w.wait(j.ExpiresAt.Sub(w.board.Now()) - 36*time.Hour)
	if card := cardOf(b.get("/").body, "JA01"); !warning.MatchString(card) {
		t.Errorf("two days before the end: %.300s", card)
	}
	w.wait(36 * time.Hour)
	if card := cardOf(b.get("/").body, "JA01"); card != "" {
		t.Errorf("after the end: %.300s", card)
	}
}

func TestKeptCardsSpeakTheLanguageOfThePage(t *testing.T) {
	w := openWhole(t, keeping)
	b := w.browser()
	for range 2 {
		ja, en := cardOf(b.get("/").body, "JA01"), cardOf(b.get("/en").body, "JA01")
		if !strings.Contains(ja, "オンライン診療の内科医") || !strings.Contains(ja, `href="/jobs/JA01"`) ||
			strings.Contains(ja, "internist") {
			t.Errorf("ja: %.300s", ja)
		}
		if !strings.Contains(en, "Online-care internist") || !strings.Contains(en, `href="/en/jobs/JA01"`) ||
			strings.Contains(en, "内科医") {
			t.Errorf("en: %.300s", en)
		}
	}
}

func TestWhatIsSavedIsSeenByItsOwnerAlone(t *testing.T) {
	w := openWhole(t, keeping)
	visitor, a, other := w.browser(), w.enter("a@example.jp"), w.enter("b@example.jp")
	const save, unsave = ">保存<", ">保存を外す<"
	check := func(when string, who *browser, name, want, not string) {
		t.Helper()
		card := cardOf(who.get("/").body, "JA01")
		if !strings.Contains(card, want) || strings.Contains(card, not) {
			t.Errorf("%s, %s sees %.300s", when, name, card)
		}
	}
	check("before", a, "a", save, unsave)
	a.submit("/jobs/JA01/save", "/jobs/JA01/save", url.Values{"next": {"/"}}).want(t, 303)
	for range 2 {
		check("after", a, "a", unsave, save)
		check("after", visitor, "a visitor", save, unsave)
		check("after", other, "another", save, unsave)
	}
	tokenOf := func(who *browser) string {
		found := tokenField.FindStringSubmatch(cardOf(who.get("/").body, "JA01"))
		if found == nil {
			return ""
		}
		return found[1]
	}
	if tokenOf(visitor) != "" {
		t.Error("a visitor's card has a form token")
	}
	if ta, tb := tokenOf(a), tokenOf(other); ta == "" || tb == "" || ta == tb {
		t.Errorf("form tokens: %q and %q", ta, tb)
	}
}

func TestAMissingLicenceIsMarkedForItsDoctorAlone(t *testing.T) {
	w := openWhole(t, keeping)
	visitor := w.browser()
	doctor, _ := w.becomeDoctor("lacks@example.jp") // no occupational qualification, which JA03 asks for
	const marked, plain = `class="warn">要 `, `<span>要 `
	for range 2 {
		if card := cardOf(doctor.get("/").body, "JA03"); !strings.Contains(card, marked) {
			t.Errorf("the doctor sees %.300s", card)
		}
		if card := cardOf(visitor.get("/").body, "JA03"); strings.Contains(card, marked) ||
			!strings.Contains(card, plain) {
			t.Errorf("a visitor sees %.300s", card)
		}
	}
}

func TestSnippetsBelongToTheirQuestion(t *testing.T) {
	w := openWhole(t, keeping)
	b := w.browser()
	for range 2 {
		for _, word := range []string{"衛生委員会", "訪問診療"} {
			body := b.get("/?q=" + url.QueryEscape(word)).body
			if !strings.Contains(body, "<mark>"+word+"</mark>") {
				t.Errorf("%s: not marked", word)
			}
		}
		if body := b.get("/").body; strings.Contains(body, "<mark>") {
			t.Error("marks without a question")
		}
	}
}

func TestTitlesMarkWhatWasAskedFor(t *testing.T) {
	w := openWhole(t, keeping)
	b := w.browser()
	for range 2 {
		for path, want := range map[string]string{"/?q=" + url.QueryEscape("遠隔読影"): "<mark>遠隔読影医</mark>",
			"/en?q=ct": "<mark>CT</mark>"} {
			if card := cardOf(b.get(path).body, "JA05"); !regexp.MustCompile(`<h3><a [^>]*>[^<]*` +
				want).MatchString(card) {
				t.Errorf("%s: the title is not marked: %.600s", path, card)
			}
		}
	}
}

func TestABoardWithoutRoomShowsTheSameCards(t *testing.T) {
	with, without := openWhole(t, keeping), openWhole(t)
	next := regexp.MustCompile(`\?v=[0-9a-z]+`)
	for _, path := range []string{"/", "/en", "/?q=%E9%9D%A2%E8%AB%87", "/?sort=pay", "/jobs/JA01"} {
		with.browser().get(path)
		a, b := with.browser().get(path).body, without.browser().get(path).body
		if next.ReplaceAllString(a, "") != next.ReplaceAllString(b, "") {
			t.Errorf("%s differs", path)
		}
	}
}

// Run with -race: readers share faces while jobs change under them.
func TestReadersShareCardsWhileJobsChange(t *testing.T) {
	w := openWhole(t, func(b *Board) { b.CardMemory = 40 << 10 }) // room for a few: they come and go
	var all sync.WaitGroup
	for n := range 4 {
		all.Go(func() {
			b := w.browser()
			for range 5 {
				if card := cardOf(b.get([]string{"/", "/en"}[n%2]).body, "JA02"); !strings.Contains(card,
					"psychiatric") && !strings.Contains(card, "精神科") {
					t.Errorf("JA02: %.300s", card)
				}
			}
		})
	}
	for n := range 10 {
		w.change("JA01", func(j *models.Job) { j.Title.JA = fmt.Sprintf("題名%d", n) })
	}
	all.Wait()
	if card := cardOf(w.browser().get("/").body, "JA01"); !strings.Contains(card, "題名9") {
		t.Errorf("in the end: %.300s", card)
	}
}
