package main

import (
	"bytes"
	"fmt"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/storetest"
)

// TestChaosTalk kills a board again and again while a doctor and a clinic write
// to each other, send files and arrange interviews. Who gets no answer sends the
// same form again, as people do. Nothing acknowledged may be lost, nothing
// doubled; every file is whole, and each step has its letter, once.
func TestChaosTalk(t *testing.T) {
	kills, worlds, engines := 4, 1, map[string]string{"SQLite": ""}
	switch form := os.Getenv("CHAOS"); {
	case form == "" && raced: // the whole is in "make plain"
		kills = 1
	case form == chaosFull: // a thread takes a number of messages an hour and of steps at all
		kills, worlds = 10, 10
		fallthrough
	case form == chaosAll:
		engines["MongoDB protocol"] = "mongodb"
	}
	for name, engine := range engines {
		t.Run(name, func(t *testing.T) {
			for world := range worlds {
				t.Run(fmt.Sprint(world), func(t *testing.T) { // its database ends with it
					place := ""
					if engine != "" {
						place = storetest.Mongo(t)
					}
					talkThroughKills(t, place, kills)
				})
			}
		})
	}
}

// talker is one side of a thread and what it was told is done.
type talker struct {
	*person
	path  string // of its page of the thread
	token string
	said  map[string]bool // words of acknowledged messages
	sent  map[string]bool // those of them with a file
	steps int             // acknowledged steps of the interview
	again atomic.Int64    // how often a form was sent again
	heard atomic.Int64    // how many messages were taken
}

func talkThroughKills(t *testing.T, place string, kills int) {
	t.Helper()
	data, addr := t.TempDir(), freeAddr(t)
	args := []string{"--demo", "--data", data, "--public-url", "http://" + addr}
	if place != "" {
		args = append(args, "--store", place)
	} else {
		place = data
	}
	n := superviseNode(t, addr, args...)
	doctor, clinic := newTalker(t, n, "doc01@example.jp"), newTalker(t, n, "recruit@soranohashi.example.jp")
	doctor.send("/jobs/ja01/apply", "/jobs/ja01/apply", url.Values{
		"version": {models.ApplicationConsent}, "message": {"応募"}, "share": {"pseudonym"}, "consent": {"on"},
	})
	_, list := doctor.open("/me/applied")
	id := regexp.MustCompile(`/me/applied/([A-Za-z0-9_-]+)`).FindStringSubmatch(list)
	if id == nil {
		t.Fatalf("no application in\n%s", list)
	}
	doctor.at("/me/applied/" + id[1])
	clinic.at("/desk/applications/" + id[1])

	over := make(chan struct{})
	var sides sync.WaitGroup
	sides.Go(func() { doctor.talk("医師", over) })
	sides.Go(func() { clinic.talk("病院", over) })
	sides.Go(func() { arrangeAgain(doctor, clinic, over) })
	for range kills {
		before := doctor.heard.Load() + clinic.heard.Load()
		time.Sleep(1500 * time.Millisecond)
		// On a machine so busy that a file takes longer, none would ever arrive.
		for range 1000 {
			if doctor.heard.Load()+clinic.heard.Load() > before {
				break
			}
			time.Sleep(20 * time.Millisecond)
		}
		n.kill()
		n = superviseNode(t, addr, args...)
	}
	time.Sleep(time.Second)
	close(over)
	sides.Wait()
	n.kill()
	n = superviseNode(t, addr, args...)
	awaitLetters(t, n, id[1])
	n.kill()
	judgeTalk(t, place, filepath.Join(data, "keys.json"), id[1], doctor, clinic)
}

func newTalker(t *testing.T, n *node, email string) *talker {
	t.Helper()
	p := &talker{person: newPerson(t, n), said: map[string]bool{}, sent: map[string]bool{}}
	p.send("/en/signin", "/en/signin", url.Values{"email": {email}})
	var code []string
	eventually(t, 60*time.Second, func() error {
		_, box, err := get(n.url + "/mailbox.json")
		for _, mail := range strings.Split(box, "}") {
			if strings.Contains(mail, email) && code == nil {
				code = codeSubject.FindStringSubmatch(mail)
			}
		}
		if err == nil && code == nil {
			err = fmt.Errorf("no code for %s in %s", email, box)
		}
		return err
	})
	p.send("/en/signin/code", "/en/signin/code", url.Values{"code": {code[1]}})
	return p
}

// at opens the page of the thread that the side talks in.
func (p *talker) at(path string) {
	p.t.Helper()
	p.path, p.client.CheckRedirect, p.client.Timeout = path, tester.CheckRedirect, time.Minute
	_, page := p.open(path)
	token := formToken.FindStringSubmatch(page)
	if token == nil {
		p.t.Fatalf("%s has no form", path)
	}
	p.token = token[1]
}

// press sends a form until the board answers, and reports whether it was done.
func (p *talker) press(action string, form url.Values) bool {
	form.Set("_csrf", p.token)
	return p.insist(action, "application/x-www-form-urlencoded", []byte(form.Encode()))
}

// insist sends a body until the board answers, and reports whether it was taken.
func (p *talker) insist(action, kind string, body []byte) bool {
	for end := time.Now().Add(3 * time.Minute); time.Now().Before(end); p.again.Add(1) {
		res, err := p.client.Post(p.board+action, kind, bytes.NewReader(body))
		if err == nil {
			res.Body.Close()
			switch {
			case res.StatusCode == http.StatusSeeOther:
				return true
			case res.StatusCode < 500:
				p.t.Errorf("%s: %d", action, res.StatusCode)
				return false
			}
		}
		time.Sleep(100 * time.Millisecond)
	}
	p.t.Errorf("%s: no answer", action)
	return false
}

// hand sends words with a file that holds them until the board answers.
func (p *talker) hand(text, once string) bool {
	var body bytes.Buffer
	parts := multipart.NewWriter(&body)
	for name, value := range map[string]string{"_csrf": p.token, "message": text, "once": once} {
		_ = parts.WriteField(name, value)
	}
	file, _ := parts.CreateFormFile("file", "a.pdf")
	_, _ = file.Write(fileOf(text))
	_ = parts.Close()
	return p.insist(p.path, parts.FormDataContentType(), body.Bytes())
}

// fileOf is the file that goes with words: several pieces.
func fileOf(text string) []byte {
	return []byte("%PDF-1.7\n" + strings.Repeat("% "+text+"\n", 20_000) + "%%EOF\n")
}

// awaitLetters waits until a board has caught up with what its predecessors
// left: the letters about the application grow no more.
func awaitLetters(t *testing.T, n *node, id string) {
	t.Helper()
	count := func() int {
		_, box, err := get(n.url + "/mailbox.json")
		if err != nil {
			return -1
		}
		return strings.Count(box, "message") + strings.Count(box, "interview")
	}
	time.Sleep(40 * time.Second) // Talks leaves messages alone that a page may be at
	for last := -2; last != count(); time.Sleep(12 * time.Second) {
		last = count()
	}
}

// talk writes one message after the other, the first ones with files.
func (p *talker) talk(name string, over <-chan struct{}) {
	for i := 0; ; i++ {
		select {
		case <-over:
			return
		case <-time.After(300 * time.Millisecond):
		}
		text := fmt.Sprintf("%s %d。", name, i)
		once := fmt.Sprintf("%s%024d", name, i)
		if i < models.MaxFilesOfSide && p.hand(text, once) {
			p.said[text], p.sent[text] = true, true
			p.heard.Add(1)
		} else if i >= models.MaxFilesOfSide && p.press(p.path, url.Values{"message": {text}, "once": {once}}) {
			p.said[text] = true
			p.heard.Add(1)
		}
	}
}

// arrangeAgain proposes, picks and calls off, until it is over.
func arrangeAgain(doctor, clinic *talker, over <-chan struct{}) {
	day := string(models.DateOf(time.Now()).AddDays(3))
	start := models.Date(day).Start().Add(10 * time.Hour).UTC().Format("2006-01-02T15:04Z")
	step := func(p *talker, form url.Values) bool {
		select {
		case <-over:
			return false
		case <-time.After(200 * time.Millisecond):
		}
		form.Set("steps", fmt.Sprint(doctor.steps+clinic.steps))
		done := p.press(p.path+"/interview", form)
		if done {
			p.steps++
		}
		return done
	}
	for doctor.steps+clinic.steps < models.MaxInterviewSteps-3 {
		if !step(clinic, url.Values{"deed": {"propose"}, "date1": {day}, "time1": {"10:00"}}) ||
			!step(doctor, url.Values{"pick": {start}}) ||
			!step(clinic, url.Values{"deed": {"call_off"}, "call_off": {"急用"}}) {
			return
		}
	}
}

// judgeTalk compares what the store has with what was acknowledged.
func judgeTalk(t *testing.T, place, keys, id string, sides ...*talker) {
	t.Helper()
	st, err := store.Open(t.Context(), place, store.Options{KeysFile: keys, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	kept, files := map[string]int{}, map[string]bool{}
	err = st.Messages().OfApplication(id).Each(t.Context(), func(m models.Message) error {
		kept[m.Text]++
		if !m.File.There() {
			return nil
		}
		content, err := st.Files().Content(t.Context(), m.File)
		if err != nil || !bytes.Equal(content, fileOf(m.Text)) {
			t.Errorf("the file of %s: %d bytes, %v", m.Text, len(content), err)
		}
		files[m.Text] = true
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	judgeLetters(t, st, id)
	a, err := st.Applications().Get(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	said, steps, again := 0, 0, int64(0)
	for _, p := range sides {
		for text := range p.said {
			if kept[text] == 0 {
				t.Errorf("lost: %s", text)
			}
			if p.sent[text] && !files[text] {
				t.Errorf("lost: the file of %s", text)
			}
		}
		said, steps, again = said+len(p.said), steps+p.steps, again+p.again.Load()
	}
	for text, n := range kept {
		if n > 1 {
			t.Errorf("%d times: %s", n, text)
		}
	}
	if len(a.Interview.Steps) != steps {
		t.Errorf("%d steps of the interview, %d acknowledged", len(a.Interview.Steps), steps)
	}
	order := []models.InterviewState{models.InterviewPosterProposes, models.InterviewAgreed, models.InterviewOff}
	for i, s := range a.Interview.Steps {
		if s.State != order[i%3] {
			t.Errorf("step %d is %s", i, s.State)
		}
	}
	if said == 0 || steps == 0 {
		t.Error("nothing was said")
	}
	t.Logf("%d messages and %d steps acknowledged, %d forms sent again: %d and %d kept", said, steps, again, len(kept),
		len(a.Interview.Steps))
}

// judgeLetters checks that the letters that follow from an application are there,
// each once: that there is one, the last step of the interview, and messages to
// a side that has not looked.
func judgeLetters(t *testing.T, st *store.Store, id string) {
	t.Helper()
	a, err := st.Applications().Get(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	names, texts := map[string]int{}, map[string]int{}
	for _, state := range []alert.DeliveryState{alert.DeliveryAccepted, alert.DeliveryPending, alert.DeliveryUnknown,
		alert.DeliverySending} {
		all, err := st.Outgoing().ByState(t.Context(), state, 10_000)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range all {
			names[m.ID]++
			texts[string(m.Kind)]++
		}
	}
	found := func(prefix string) (n int) {
		for name := range names {
			if strings.HasPrefix(name, prefix) {
				n++
			}
		}
		return n
	}
	for what, prefix := range map[string]string{
		"the application, to the clinic": "applied." + id + ".", "the application, to the doctor": "received." + id,
		"the last step":            fmt.Sprintf("interview.%s.%d", id, len(a.Interview.Steps)),
		"a message, to the doctor": "message." + a.ToldDoctor,
		"a message, to the clinic": "message." + a.ToldPoster + ".",
	} {
		if found(prefix) == 0 {
			t.Errorf("no letter about %s", what)
		}
	}
	if a.ToldDoctor == "" || a.ToldPoster == "" {
		t.Error("a side that has not looked is not noted as told")
	}
	if n := found("message."); n != 2 { // neither side looked at its page
		t.Errorf("%d letters about messages, want one for each side", n)
	}
	most := len(a.Interview.Steps)
	for _, s := range a.Interview.Steps {
		// Who picked gets the calendar file, too, and who called off its cancellation.
		if s.State == models.InterviewAgreed || s.State == models.InterviewOff {
			most++
		}
	}
	if n := found("interview." + id + "."); n > most {
		t.Errorf("%d letters about %d steps, want at most %d", n, len(a.Interview.Steps), most)
	}
	t.Logf("letters: %v of %d steps", texts, len(a.Interview.Steps))
}
