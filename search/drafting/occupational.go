package drafting

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

var (
	workers     = japanese.Pattern(`(?:従業員(?:数)?|労働者(?:数)?|社員(?:数)?|在籍者)(?:は)?[: ]?(?:約|およそ)?(\d[\d,]*)(?:名|人)|(\d[\d,]*) employees`)
	people      = japanese.Pattern(`(?:約|およそ)?(\d[\d,]*)(?:名|人)`)
	targets     = japanese.Pattern(`対象(?:は|人数)?[^。\d]{0,20}(?:約)?(\d[\d,]*)(?:名|人)`)
	contracted  = japanese.Pattern(`嘱託(?:産業医)?|contracted (?:type|physician|occupational)`)
	exclusive   = japanese.Pattern(`専属(?:産業医)?|exclusive occupational`)
	appointed   = japanese.Pattern(`選任(?:を|の)?(?:お引き受け|引き受け|お願い|ご快諾)|(?:選任)(?:あり|産業医|予定|\)|）|届|します|させて|となり|いただ|の産業医)|産業医(?:として|に)(?:ご)?選任|appointed`)
	unappointed = japanese.Pattern(`選任(?:の(?:手続き?|届出?))?(?:で|と)?は?(?:ございません|ありません|なし|不要|しません|外)|非選任|選任なし`)
	stress      = japanese.Pattern(`ストレスチェック|高ストレス`)
	rounds      = japanese.Pattern(`(?:職場)?巡視|workplace (?:patrols?|rounds?|inspections?)|site rounds?`)
	noRounds    = japanese.Pattern(`(?:職場)?巡視[^。]{0,8}(?:なし|ありません|不要|ございません)`)
	everySecond = japanese.Pattern(`2(?:ケ月|ケ月)に(?:1|一)(?:回|度)|隔月|every two months|bimonthly`)
	everyMonth  = japanese.Pattern(`月に?1(?:回|度)|毎月|monthly|once a month`)
	byScreen    = japanese.Pattern(`web|オンライン|リモート|zoom|teams|ビデオ|遠隔|online|by video|video call|remote`)
	toSite      = japanese.Pattern(`訪問|来社`)
	hazardous   = japanese.Pattern(`^(?:あり|有)|有害業務(?:は)?[:)]?(?:あり|有り)`)
)

// ofWorkers are words of the health of workers; checkups of others have none.
var ofWorkers = japanese.Pattern(`産業医|ストレスチェック|高ストレス|長時間労働|時間超|選任|occupational`)

// taskWords are what an occupational physician may do from afar.
var taskWords = []struct {
	task  string
	words *japanese.Expr
}{
	{"interview", japanese.Pattern(`面談|面接|interviews?`)},
	{"committee", japanese.Pattern(`衛生委員会|health committee`)},
	{"education", japanese.Pattern(`衛生講話|健康教育|講話`)},
	{"consultation", japanese.Pattern(`健康相談|health consultations?`)},
	{"fitness_judgement", japanese.Pattern(`就業判定`)},
}

// readOccupational reads the appointment of an occupational physician.
func readOccupational(b *builder) {
	if vocab.WorkType(b.value("work.primary")) != vocab.WorkOccupationalHealth {
		return
	}
	if !ofWorkers.MatchString(japanese.Normalise(b.page.raw)) {
		return
	}
	visits := ""
	for _, s := range b.body() {
		if m := affirmed(workers, s); m != nil {
			i := 2
			if m[i] < 0 {
				i = 4
			}
			b.put("regulatory.oh.site_headcount", Stated, s, m[:2], plainNumber(s.text[m[i]:m[i+1]]))
		} else if m := affirmed(people, s); m != nil && s.topic == topicStaff {
			b.put("regulatory.oh.site_headcount", Stated, s, m[:2], plainNumber(s.text[m[2]:m[3]]))
		} else if m := affirmed(targets, s); m != nil {
			b.put("regulatory.oh.site_headcount", Likely, s, m[:2], plainNumber(s.text[m[2]:m[3]]))
		}
		if at := affirmed(contracted, s); at != nil {
			b.put("regulatory.oh.kind", Stated, s, at, models.DutyContracted)
		} else if at := affirmed(exclusive, s); at != nil {
			b.put("regulatory.oh.kind", Stated, s, at, models.DutyExclusive)
		}
		b.scope(s)
		if at := affirmed(hazardous, s); at != nil && (s.topic == topicHazard || strings.Contains(s.text, "有害業務")) {
			b.put("regulatory.oh.hazardous", Stated, s, at, "on")
		}
		if s.topic == topicVisit && visits == "" {
			visits = s.text
		}
		b.rounds(s, visits)
	}
	b.remoteTasks()
}

// asked answers the label for an appointment: it is wanted.
var asked = japanese.Pattern(`^(?:あり|有|お願い|する|します|必要|予定)`)

// another is a physician whom the site has besides.
var another = japanese.Pattern(`(?:別に|ほかに|他に|すでに|既に)(?:いらっしゃ|おられ|お?いま|いる|選任|お願い)|選任(?:の)?産業医(?:は|が)(?:別|ほか|他|いらっしゃ|おられ|い(?:る|ま))`)

// scope reads what the physician is: appointed, or only for interviews.
func (b *builder) scope(s sentence) {
	if at := affirmed(unappointed, s); at != nil {
		if b.value("regulatory.oh.scope") != "" {
			return
		}
		scope := models.ScopeInterview
		for _, other := range b.body() {
			if stress.MatchString(other.text) {
				scope = models.ScopeStressCheck
			}
		}
		b.put("regulatory.oh.scope", Stated, s, at, scope)
	} else if s.label == "選任" && asked.MatchString(s.text) {
		b.put("regulatory.oh.scope", Stated, s, []int{0, len(s.text)}, models.ScopeAppointed)
	} else if at := affirmed(appointed, s); at != nil && !another.MatchString(s.text) {
		b.put("regulatory.oh.scope", Likely, s, at, models.ScopeAppointed)
	}
}

// rounds reads how often the site is walked round: said in the sentence, or
// the rhythm of the visits that hold it.
func (b *builder) rounds(s sentence, visits string) {
	if at := affirmed(noRounds, s); at != nil {
		b.put("regulatory.oh.rounds", Stated, s, at, "none")
		return
	}
	at := affirmed(rounds, s)
	if at == nil && rounds.MatchString(s.label) && s.from == 0 {
		at = []int{0, len(s.text)}
	}
	if at == nil {
		return
	}
	rhythm := s.text
	if toSite.MatchString(s.Normal) {
		rhythm = s.Normal
	}
	switch {
	case everySecond.MatchString(rhythm):
		b.put("regulatory.oh.rounds", Stated, s, at, "bimonthly")
	case everyMonth.MatchString(rhythm):
		b.put("regulatory.oh.rounds", Stated, s, at, "monthly")
	case everyMonth.MatchString(visits) && s.topic == topicVisit:
		b.put("regulatory.oh.rounds", Likely, s, at, "monthly")
	}
}

// remoteTasks reads what is done by video.
func (b *builder) remoteTasks() {
	g := &gathered{from: -1}
	for _, s := range b.body() {
		if s.topic == topicWelcome || s.topic == topicPay || s.topic == topicSelection || s.topic == topicPlace && !byScreen.MatchString(s.text) {
			continue
		}
		afar := s.topic == topicOnline || byScreen.MatchString(s.label) // オンラインの業務
		if !byScreen.MatchString(s.text) && !afar {
			continue
		}
		for _, w := range taskWords {
			at := affirmed(w.words, s)
			if at == nil && w.words.MatchString(s.label) {
				at = affirmed(byScreen, s)
			}
			if at == nil || !byScreen.MatchString(clauseOf(s.text, at)) && !afar && !nearScreen(s.text, at) {
				continue
			}
			from, to := b.page.span(s, at[0], at[1])
			if g.from < 0 {
				g.from, g.to = from, to
			}
			g.add(from, to, []string{w.task})
		}
	}
	if b.value("remote") == string(vocab.RemoteFull) && g.from < 0 {
		for _, s := range b.body() { // all of it is done from afar
			if at := affirmed(taskWords[0].words, s); at != nil && s.topic != topicSelection {
				g.from, g.to = b.page.span(s, at[0], at[1])
				g.values = []string{taskWords[0].task}
				break
			}
		}
	}
	slices.Sort(g.values)
	b.putSpan("regulatory.oh.remote_tasks", Likely, g.from, g.to, g.values...)
}

func nearScreen(text string, at []int) bool {
	return byScreen.MatchString(text[max(0, at[0]-30):min(len(text), at[1]+30)])
}
