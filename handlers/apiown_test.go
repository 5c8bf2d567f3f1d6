package handlers

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/models"
)

// written is an advert as JSON, as a program of its poster would write it.
func written(values map[string][]string) map[string]any {
	a, _ := advert.Decode(advert.Relevant(values))
	root := map[string]any{"attested": true}
	for _, f := range models.FieldsOf(&a) {
		said := f.Get(&a)
		if len(said) == 0 {
			continue
		}
		node, parts := root, strings.Split(f.File, ".")
		for _, part := range parts[:len(parts)-1] {
			next, ok := node[part].(map[string]any)
			if !ok {
				next = map[string]any{}
				node[part] = next
			}
			node = next
		}
		node[parts[len(parts)-1]] = plainJSON(f.Kind, said)
	}
	return root
}

func plainJSON(kind models.Kind, said []string) any {
	switch kind {
	case models.KindLines, models.KindChoices, models.KindWeek:
		return said
	case models.KindWhole, models.KindNumber:
		n, _ := strconv.ParseFloat(said[0], 64)
		return n
	case models.KindFlag:
		return true
	case models.KindCap:
		if unit, count, limited := strings.Cut(said[0], ":"); limited {
			n, _ := strconv.Atoi(count)
			return map[string]int{unit: n}
		}
	case models.KindAnswer, models.KindCover:
		if len(said) > 1 {
			return "conditional(" + said[1] + ")"
		}
		return said[0] == "yes"
	}
	return said[0]
}

var wholeKey = regexp.MustCompile(`enk_[0-9a-f]{24}_[0-9a-f]{64}`)

// key makes a key at the desk and returns it.
func (w *browser) key(scopes ...string) string {
	w.t.Helper()
	body := w.submit("/desk/api", "/desk/api", url.Values{"name": {"ATS"}, "scopes": scopes}).want(w.t, 200, "このキーは今だけ表示されます").body
	key := wholeKey.FindString(body)
	if strings.Contains(w.get("/desk/api").body, key) {
		w.t.Error("a key is shown a second time")
	}
	return key
}

// call asks as a program does and returns status and answer.
func (b *bench) call(method, path, key string, body any) (answer, map[string]any) {
	b.t.Helper()
	text, _ := json.Marshal(body)
	if body == nil {
		text = nil
	}
	res := b.browser().send(method, path, strings.NewReader(string(text)), "Authorization", "Bearer "+key, "Content-Type", "application/json")
	var out map[string]any
	_ = json.Unmarshal([]byte(res.body), &out)
	return res, out
}

// Of several new adverts that say the same and come at once one is taken, on
// whichever node and by whichever door.
func TestTwinsThatComeAtOnceAreOne(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("twins@example.jp", "employer", clinic())
		b.verify(org)
		key := w.key("jobs.read", "jobs.write")
		text := written(b.onlineCare(org.ID))
		// one that is alike by its fingerprint and says something else stands already
		other := maps.Clone(text)
		other["title"] = "土曜の枠を担当するオンライン診療医"
		if res, _ := b.call("PUT", "/api/v1/jobs/T-other", key, other); res.StatusCode != 201 {
			t.Fatalf("the first: %d %s", res.StatusCode, res.body)
		}
		const atOnce = 5
		codes := make([]int, atOnce+2)
		var all sync.WaitGroup
		for i := range 2 { // and two people at the form
			draft := w.newDraft()
			w.fill(draft, b.onlineCare(org.ID))
			person := *w
			person.cookies = maps.Clone(w.cookies)
			form := w.formOf(draft+"/review", url.Values{"attest": {"on"}, "go": {"publish"}})
			all.Add(1)
			go func() {
				defer all.Done()
				res := person.do("POST", draft+"/publish", form, "Sec-Fetch-Site", "same-origin")
				if codes[atOnce+i] = res.StatusCode; res.StatusCode == 303 {
					codes[atOnce+i] = 201
				}
			}()
		}
		for i := range atOnce {
			all.Add(1)
			go func() {
				defer all.Done()
				res, _ := b.call("PUT", fmt.Sprintf("/api/v1/jobs/T-%d", i), key, text)
				codes[i] = res.StatusCode
			}()
		}
		all.Wait()
		slices.Sort(codes)
		if want := append([]int{201}, slices.Repeat([]int{409}, atOnce+1)...); !slices.Equal(codes, want) {
			t.Errorf("answers %v, want %v", codes, want)
		}
	})
}

// An organisation made from nothing posts by a program: by the same rules as the
// form, idempotent, and refused in words.
func TestAProgramPostsByTheRulesOfTheForm(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("api@example.jp", "employer", clinic())
		b.verify(org)
		key := w.key("jobs.read", "jobs.write")
		text := written(b.onlineCare(org.ID))
		put := func(ref string, body any) (answer, map[string]any) {
			return b.call("PUT", "/api/v1/jobs/"+ref, key, body)
		}

		res, got := put("A-1", text)
		res.want(t, 201)
		if got["result"] != "created" || got["live"] != true || res.Header.Get("RateLimit") == "" || res.Header.Get("Cache-Control") != "private, no-store" {
			t.Fatalf("created: %s %v", res.body, res.Header)
		}
		before := b.job(got["id"].(string))
		if res, got = put("A-1", text); res.StatusCode != 200 || got["result"] != "unchanged" || b.job(before.ID).Version != before.Version {
			t.Errorf("the same again: %d %s", res.StatusCode, res.body)
		}
		// a plain change takes effect, a material one waits beside the old text
		text["description"] = text["description"].(string) + "\n体制が整っています。"
		if _, got = put("A-1", text); got["result"] != "updated" || got["live"] != true || got["change_waiting"] != false {
			t.Errorf("a plain change: %v", got)
		}
		pay := text["pay"].(map[string]any)
		min := pay["min"]
		pay["min"] = min.(float64) + 500
		if _, got = put("A-1", text); got["change_waiting"] != true || b.job(before.ID).Pay.Min != before.Pay.Min {
			t.Errorf("a material change: %v", got)
		}
		if _, got = put("A-1", text); got["result"] != "unchanged" {
			t.Errorf("the waiting change again: %v", got)
		}
		// a plain change of the published text replaces the one that waits
		said := text["description"].(string)
		pay["min"], text["description"] = min, said+"\n相談しながら進められます。"
		if _, got = put("A-1", text); got["change_waiting"] != false || got["live"] != true || b.job(before.ID).Pay.Min != before.Pay.Min {
			t.Errorf("a plain change beside one that waits: %v", got)
		}
		text["description"] = said
		put("A-1", text)
		pay["min"] = min.(float64) + 500
		put("A-1", text)
		pay["min"] = min
		if _, got = put("A-1", text); got["result"] != "updated" || got["change_waiting"] != false {
			t.Errorf("the change taken back: %v", got)
		}
		for field, wrong := range map[string]struct {
			value any
			says  string
		}{
			"week":         {[]string{"mon-am"}, "from 0-0 to 6-2"},
			"schedules":    {[]string{"sometimes"}, "is not one of the values: "},
			"remote_level": {"a bit", "full_remote"},
			"employment":   {7, "is not one of the values: "},
		} {
			name := map[string]string{"schedules": "schedule_types", "employment": "employment_type"}[field]
			if name == "" {
				name = field
			}
			bad := maps.Clone(text)
			bad[name] = wrong.value
			res, _ := put("A-1", bad)
			res.want(t, 422, name, wrong.says)
		}
		res, _ = put("A-2", text)
		res.want(t, 409, "api.twin", "A-1", "/jobs/"+before.ID)
		// another article of the same poster is another position; its text is the same, which the board looks at
		article := written(b.onlineCare(org.ID))
		article["title_ja"] = "オンライン診療の患者向け記事の監修"
		res, got = put("A-3", article)
		res.want(t, 201)
		if b.job(got["id"].(string)).Cluster == b.job(before.ID).Cluster {
			t.Errorf("another article: %s", res.body)
		}
		article["title_ja"] = text["title_ja"]
		res, _ = put("A-3", article)
		res.want(t, 409, "api.twin", "A-1")
		b.call("DELETE", "/api/v1/jobs/A-3", key, map[string]string{"outcome": "other"})
		for name, tc := range map[string]struct {
			ref  string
			body any
			want string
		}{
			"a field by its own name":              {"B-1", map[string]any{"lang": "ja", "attested": true}, `"field":"title_ja"`},
			"a foreign employer":                   {"B-1", map[string]any{"lang": "ja", "attested": true, "employer_id": "EMP01"}, "job.employer.unknown"},
			"for whom it may":                      {"B-1", map[string]any{"lang": "ja", "attested": true, "employer_id": "EMP01"}, org.ID},
			"without the declaration, by its name": {"B-1", map[string]any{"lang": "ja"}, `"field":"attested"`},
			"without the declaration":              {"B-1", map[string]any{"lang": "ja", "title": "x"}, "job.attest.required"},
			"an unknown field":                     {"B-1", map[string]any{"lang": "ja", "colour": "red"}, "colour"},
			"a wrong kind":                         {"B-1", map[string]any{"lang": "ja", "pay": map[string]any{"min": "nine"}}, "pay.min"},
			"another poster":                       {"B-1", map[string]any{"lang": "ja", "poster": map[string]any{"agency_id": "x"}}, "poster"},
			"no JSON":                              {"B-1", "x", "api.body"},
			"a reference with spaces":              {"B%201", text, "api.ref"},
		} {
			res, _ := put(tc.ref, tc.body)
			if res.StatusCode != 422 || !strings.Contains(res.body, tc.want) {
				t.Errorf("%s: %d %.300s", name, res.StatusCode, res.body)
			}
		}

		// read, and end
		_, got = b.call("GET", "/api/v1/own/jobs", key, nil)
		if got["total"] != 2.0 {
			t.Errorf("own jobs: %v", got)
		}
		res, _ = b.call("GET", "/api/v1/jobs/A-1", key, nil)
		res.want(t, 200, `"applications":0`, before.ID)
		res, _ = b.call("GET", "/api/v1/own/employers", key, nil)
		res.want(t, 200, org.ID)
		res, _ = b.call("DELETE", "/api/v1/jobs/A-1", key, nil)
		res.want(t, 422, `"outcome"`)
		res, _ = b.call("DELETE", "/api/v1/jobs/A-1", key, map[string]string{"outcome": "filled_here", "applicants": "foo"})
		res.want(t, 422, `"applicants"`, "foo")
		res, got = b.call("DELETE", "/api/v1/jobs/A-1", key, map[string]string{"outcome": "filled_here"})
		if res.StatusCode != 200 || got["result"] != "ended" || b.job(before.ID).State != models.JobClosed {
			t.Errorf("ended: %d %s", res.StatusCode, res.body)
		}
		if _, got = b.call("DELETE", "/api/v1/jobs/A-1", key, map[string]string{"outcome": "filled_here"}); got["result"] != "unchanged" {
			t.Errorf("ended twice: %v", got)
		}
		res, _ = put("A-1", text)
		res.want(t, 409, "api.ref.ended")
		if strings.Contains(b.log.String(), key[30:]) {
			t.Error("a key stands in the log")
		}
	})
}

// Whose key it is, what it may do and whether its organisation may speak is
// asked at each call.
func TestKeysAreRefusedAtOnceAndInWords(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("keys@example.jp", "employer", clinic())
	key, reader := w.key("jobs.write"), w.key("jobs.read")
	text := written(b.onlineCare(org.ID))
	res, got := b.call("PUT", "/api/v1/jobs/P-1", key, text)
	if res.StatusCode != 201 || got["state"] != "in_review" || !strings.Contains(res.body, "job.poster.pending") {
		t.Errorf("an organisation that is not checked yet: %d %s", res.StatusCode, res.body)
	}
	other, _ := b.recruiterAt("other@example.jp", "employer", url.Values{"name.ja": {"医療法人別見本会 べつのクリニック"}, "kind": {"medical_institution"}, "pref": {"13"},
		"address": {"東京都港区見本町1-2-3"}, "tel": {"03-0000-0009"}, "manager": {"見本 花子"}, "online_care_notice": {"filed"}})
	stranger := other.key("jobs.read", "jobs.write")
	for name, tc := range map[string]struct {
		method, key string
		status      int
		want        string
	}{
		"no key":                  {"PUT", "", 401, "api.key.missing"},
		"no such key":             {"PUT", "enk_" + strings.Repeat("0", 24) + "_" + strings.Repeat("0", 64), 401, "api.key.unknown"},
		"another secret":          {"PUT", key[:len(key)-1] + "x", 401, "api.key.unknown"},
		"another scope":           {"PUT", reader, 403, "api.key.scope"},
		"another scope, to read":  {"GET", key, 403, "api.key.scope"},
		"of another organisation": {"GET", stranger, 404, ""},
		"of another, to end":      {"DELETE", stranger, 404, ""},
	} {
		res, _ := b.call(tc.method, "/api/v1/jobs/P-1", tc.key, text)
		if tc.method == "DELETE" {
			res, _ = b.call(tc.method, "/api/v1/jobs/P-1", tc.key, nil)
		}
		if res.StatusCode != tc.status || !strings.Contains(res.body, tc.want) {
			t.Errorf("%s: %d %s", name, res.StatusCode, res.body)
		}
	}
	id := key[4:28]
	other.submit("/desk/api", "/desk/api/"+id+"/revoke", url.Values{}).want(t, 404)
	w.submit("/desk/api", "/desk/api/"+id+"/revoke", url.Values{}).want(t, 303)
	res, _ = b.call("PUT", "/api/v1/jobs/P-1", key, text)
	res.want(t, 401, "api.key.revoked", "revoked")
	e, err := b.store.Employers().Get(t.Context(), org.ID)
	if err != nil {
		t.Fatal(err)
	}
	e.Verification.State = models.VerifySuspended
	if err := b.store.Employers().Save(t.Context(), &e); err != nil {
		t.Fatal(err)
	}
	res, _ = b.call("GET", "/api/v1/own/jobs", reader, nil)
	res.want(t, 403, "api.org.suspended", "suspended")
	w.get("/desk/api").want(t, 200, "新しいキーは作れません")
	w.submit("/desk", "/desk/api", url.Values{"name": {"ATS"}, "scopes": {"jobs.read"}}).want(t, 422, "停止されています")
	e.Verification.State = models.VerifyPending
	saved(t, b.store.Employers().Save(t.Context(), &e))
	w.submit("/desk/api", "/desk/api", url.Values{"name": {""}}).want(t, 422, "何に使うキーか", "キーでできること")
}

// A program is told what is wrong in the language that it asks for.
func TestErrorsOfTheAPIFollowTheLanguage(t *testing.T) {
	b := newBench(t, board)
	for asked, want := range map[string]string{
		"": "en", "ja": "ja", "ja-JP,en;q=0.8": "ja", "en,ja;q=0.5": "en", "fr": "en", "x;;y": "en",
	} {
		res := b.browser().do("GET", "/api/v1/jobs?pay_min=abc", nil, "Accept-Language", asked)
		if got := res.Header.Get("Content-Language"); res.StatusCode != 400 || got != want {
			t.Errorf("%q: %d in %q, want %q", asked, res.StatusCode, got, want)
		}
	}
}

// All that cannot be read of a body is said at once, with what the rules say of the rest:
// in the language that is asked for, each by the path that the program wrote.
func TestWrongKindsAreSaidAtOnce(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("kinds@example.jp", "employer", clinic())
	key := w.key("jobs.read", "jobs.write")
	text := written(b.onlineCare(org.ID))
	pay := maps.Clone(text["pay"].(map[string]any))
	pay["min"], pay["unit"] = "nine thousand", 7
	text["pay"], text["title_ja"], text["specialties"] = pay, []string{"x"}, "internal_medicine"
	text["attested"], text["colour"], text["employer_id"] = "yes", "red", "EMP-none"
	delete(text, "safety")
	body, _ := json.Marshal(text)
	for lang, words := range map[string][]string{
		"ja": {"整数で指定してください(引用符なし)。届いた値: ", "文字列の配列", "true か false", "「colour」という項目はありません", "という雇用主・委託者では掲載できません"},
		"en": {"Give a whole number without quotation marks", "Give a list of strings", "Give true or false", "no field", "You may not advertise for"},
	} {
		res := b.browser().send("PUT", "/api/v1/jobs/K-1", strings.NewReader(string(body)), "Authorization", "Bearer "+key,
			"Content-Type", "application/json", "Accept-Language", lang)
		res.want(t, 422, words...)
		var got struct {
			Errors []struct{ Field, Code string }
		}
		_ = json.Unmarshal([]byte(res.body), &got)
		said := map[string][]string{}
		for _, e := range got.Errors {
			said[e.Field] = append(said[e.Field], e.Code)
		}
		for _, path := range []string{"pay.min", "pay.unit", "title_ja", "specialties", "attested", "colour", "employer_id", "safety.emergency_backup"} {
			if len(said[path]) != 1 {
				t.Errorf("%s: %s is said %v", lang, path, said[path])
			}
		}
		if got := said["safety.emergency_backup"]; !slices.Equal(got, []string{"job.safety.required"}) {
			t.Errorf("what is missing is said as %v", got)
		}
	}
	for body, want := range map[string]string{`{"lang":`: "api.body.json", `[]`: "api.body.object", `"x"`: "api.body.object"} {
		b.browser().send("PUT", "/api/v1/jobs/K-1", strings.NewReader(body), "Authorization", "Bearer "+key).want(t, 422, want)
	}
	res, _ := b.call("DELETE", "/api/v1/jobs/K-1", key, map[string]any{"outcome": 7})
	res.want(t, 422, `"field":"outcome"`, "job.want.text")
}
