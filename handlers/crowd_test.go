package handlers

import (
	"fmt"
	"html"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

var (
	puzzleForm  = regexp.MustCompile(`(?s)<form method="post" action="([^"]+)" data-puzzle="([^"]+)" data-bits="(\d+)">(.*?)</form>`)
	workedField = regexp.MustCompile(`<input type="hidden" name="([^"]+)" value="([^"]*)">`)
)

// puzzle reads the page on which a browser works.
func puzzle(t *testing.T, shown answer) (action string, form url.Values, bits int) {
	t.Helper()
	found := puzzleForm.FindStringSubmatch(shown.want(t, 429, "この端末で計算をしています").body)
	if found == nil {
		t.Fatal("there is nothing to work on")
	}
	bits, err := strconv.Atoi(found[3])
	if err != nil {
		t.Fatal(err)
	}
	form = url.Values{}
	for _, field := range workedField.FindAllStringSubmatch(found[4], -1) {
		form.Add(html.UnescapeString(field[1]), html.UnescapeString(field[2]))
	}
	return html.UnescapeString(found[1]), form, bits
}

// work solves the puzzle of a page and sends the form, as the script does.
func (w *browser) work(shown answer) answer {
	w.t.Helper()
	action, form, bits := puzzle(w.t, shown)
	name, _, _ := strings.Cut(form.Get("_puzzle"), ".")
	n := 0
	for !models.Solves(name, strconv.Itoa(n), bits) {
		n++
	}
	form.Set("_number", strconv.Itoa(n))
	return w.do("POST", action, form, "Sec-Fetch-Site", "same-origin")
}

// One who asks for the codes of everybody is slowed down, and no neighbour behind
// the same address of a carrier is refused.
func TestANetworkIsNeverShut(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		attacker := b.from("198.51.100.7")
		for i := range 60 {
			attacker.askCode(fmt.Sprintf("victim%d@example.jp", i))
		}
		if got := len(b.lettersOf(alert.MailCode)); got != models.CapCodesByNetwork.Most {
			t.Errorf("%d codes without work, want %d", got, models.CapCodesByNetwork.Most)
		}
		neighbour := b.from("198.51.100.7")
		neighbour.node = b.secondNode().app
		neighbour.work(neighbour.askCode("neighbour@example.jp")).want(t, 303)
		neighbour.submit("/signin/code", "/signin/code", url.Values{"code": {b.lastCode()}}).want(t, 303)
		if !neighbour.isIn() {
			t.Error("the neighbour is not in")
		}
	})
}

func TestWorkCountsOnceInItsNetworkAndTime(t *testing.T) {
	b := newBench(t, board)
	w := b.from("198.51.100.7")
	for i := range models.CapCodesByNetwork.Most {
		w.askCode(fmt.Sprintf("a%d@example.jp", i)).want(t, 303)
	}
	solve := func() (string, url.Values) {
		action, form, bits := puzzle(t, w.askCode("more@example.jp"))
		name, _, _ := strings.Cut(form.Get("_puzzle"), ".")
		n := 0
		for !models.Solves(name, strconv.Itoa(n), bits) {
			n++
		}
		form.Set("_number", strconv.Itoa(n))
		return action, form
	}
	send := func(w *browser, action string, form url.Values) answer {
		return w.do("POST", action, form, "Sec-Fetch-Site", "same-origin")
	}
	action, form := solve()
	send(w, action, form).want(t, 303)
	send(w, action, form).want(t, 429, "この端末で計算をしています") // again
	action, form = solve()
	easier := strings.Split(form.Get("_puzzle"), ".")
	easier[2] = "1"
	form.Set("_puzzle", strings.Join(easier, "."))
	send(w, action, form).want(t, 429) // a puzzle made up
	action, form = solve()
	number := form.Get("_number")
	form.Set("_number", number+"0")
	send(w, action, form).want(t, 429) // not solved
	form.Set("_number", number)
	b.wait(models.PuzzleFor)
	send(w, action, form).want(t, 429) // too late
}

func TestWorkGrowsWithWhatIsAskedFor(t *testing.T) {
	for solved, want := range map[int]int{0: 17, 29: 17, 30: 18, 90: 20, 180: 23, 100_000: 23} {
		if got := models.PuzzleBits(solved, 30); got != want {
			t.Errorf("after %d: %d bits, want %d", solved, got, want)
		}
	}
}

// The forms that anybody sends to any address: none is shut by a neighbour.
func TestEveryFormOfStrangersTakesWork(t *testing.T) {
	b := newBench(t, board)
	order := func(w *browser, email string) answer {
		return w.do("POST", "/alerts", url.Values{"email": {email}, "criteria": {"work=online_care"}}, "Sec-Fetch-Site", "same-origin")
	}
	attacker := b.from("198.51.100.7")
	for i := range models.CapSignUpsByNetwork.Most {
		order(attacker, fmt.Sprintf("flood%d@example.jp", i)).want(t, 200)
	}
	w := b.from("198.51.100.7")
	w.work(order(w, "neighbour@example.jp")).want(t, 200, "メールをご確認ください")
	if got := len(b.lettersOf(alert.MailConfirm)); got != models.CapSignUpsByNetwork.Most+1 {
		t.Errorf("%d mails", got)
	}
	w.work(w.submit("/alerts/erase", "/alerts/erase", url.Values{"email": {"neighbour@example.jp"}})).want(t, 200)
	b.wait(time.Hour)
	order(w, "later@example.jp").want(t, 200)
}

// Without JavaScript the page on which a browser works is no dead end: it leads back to the
// form, and what was typed goes on by a button after the wait.
func TestWithoutJavaScriptTheWaitIsTheWay(t *testing.T) {
	b := newBench(t, board)
	w := b.from("198.51.100.7")
	for i := range models.CapCodesByNetwork.Most {
		w.askCode(fmt.Sprintf("a%d@example.jp", i)).want(t, 303)
	}
	page := w.formOf("/signin", url.Values{"email": {"plain@example.jp"}})
	shown := w.do("POST", "/signin", page, "Sec-Fetch-Site", "same-origin", "Referer", board+"/signin?next=%2Fme").want(t, 429,
		"<noscript>", "もう一度送る", `href="/signin?next=%2Fme"`)
	action, form, _ := puzzle(t, shown)
	w.do("POST", action, form, "Sec-Fetch-Site", "same-origin").want(t, 429, "もう一度送る")
	b.wait(models.CapCodesByNetwork.Per)
	w.do("POST", action, form, "Sec-Fetch-Site", "same-origin").want(t, 303)
	if got := b.toldOf(alert.MailCode, "plain@example.jp"); len(got) != 1 {
		t.Errorf("%d codes by the button", len(got))
	}
	w.do("POST", "/signin", w.formOf("/signin", url.Values{"email": {"other@example.jp"}}), "Sec-Fetch-Site", "same-origin",
		"Referer", "https://evil.example/").without(t, "evil.example")
}

// Puzzles that were stored up while they were easy do not buy what costs more by
// now, a harder one is handed out in the answer, and one of another form does not
// count.
func TestPuzzlesAreNotStoredUp(t *testing.T) {
	b := newBench(t, board)
	w := b.from("198.51.100.7")
	most := models.CapCodesByNetwork.Most
	for i := range most {
		w.askCode(fmt.Sprintf("a%d@example.jp", i)).want(t, 303)
	}
	stored := make([]answer, 2*most+2)
	for i := range stored {
		stored[i] = w.askCode(fmt.Sprintf("b%d@example.jp", i))
	}
	for _, shown := range stored[:2*most] { // the last ones are one step behind
		w.work(shown).want(t, 303)
	}
	late := w.work(stored[2*most])
	if _, _, bits := puzzle(t, late); bits != models.PuzzleLeast+2 {
		t.Errorf("instead of the stored one: %d bits", bits)
	}
	w.work(late).want(t, 303)
	if got := len(b.lettersOf(alert.MailCode)); got != 3*most+1 {
		t.Errorf("%d codes", got)
	}

	order := url.Values{"email": {"n@example.jp"}, "criteria": {"work=online_care"}}
	for i := range models.CapSignUpsByNetwork.Most {
		order.Set("email", fmt.Sprintf("n%d@example.jp", i))
		w.do("POST", "/alerts", order, "Sec-Fetch-Site", "same-origin").want(t, 200)
	}
	_, form, bits := puzzle(t, w.askCode("other@example.jp"))
	name, _, _ := strings.Cut(form.Get("_puzzle"), ".")
	n := 0
	for !models.Solves(name, strconv.Itoa(n), bits) {
		n++
	}
	order.Set("_puzzle", form.Get("_puzzle"))
	order.Set("_number", strconv.Itoa(n))
	w.do("POST", "/alerts", order, "Sec-Fetch-Site", "same-origin").want(t, 429)
}
