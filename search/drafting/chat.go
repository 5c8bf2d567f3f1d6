package drafting

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/search/japanese"
)

// A conversation has two sides. What the poster writes says what the job is; what the
// doctor writes says what the doctor wishes, and is no part of an advert but for the
// questions that the poster answers.

// speakers begin a message, as programs write it: the group is who wrote it.
var speakers = []*japanese.Expr{
	spoken, // 10:02 見本　…
	japanese.Lazy(`^[ \t]*\[?(?:20\d\d[/.-])?(?:\d{1,2}[/.-]){0,2}\d{0,4},? ?(?:午前|午後)?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?\]?[ \t　]*[-–]?[ \t　]*([^:：\s][^:：\t]{0,18}?)[ 　]*[:：][ \t　]*`),
	japanese.Lazy(`^[ \t　]*([^:：>＞「」『』\s、。・■●【(（|\d][^:：>＞「」『』、。|]{0,14}?)[ 　]*(?:[（(]?\d{1,2}:\d{2}[)）]?)?[ 　]*[:：＞>][ \t　]*`),
	japanese.Lazy(`^[ \t　]*([^:：「」『』\s、。・■●【(（|\d][^:：「」『』、。|]{0,11}?)「`),
	japanese.Lazy(`^[ \t　]*\[?(?:20\d\d[/.-])?(?:\d{1,2}[/.-]\d{1,2})?(?: ?[(（].[)）])?,? ?(?:午前|午後)?\d{1,2}:\d{2}(?::\d{2})?\]?[ 　]([^ 　\t:：。、]{1,12})[ 　\t]+`), // 2026/11/20 10:02 見本 …
}

// Who writes, by name, and what each side writes.
var (
	posterName = japanese.Pattern(`採用|人事|事務|担当|院長|理事|クリニック|病院|医院|センタ|会社|エージェント|コンサル|紹介|運営|募集|広報|総務|\bhr\b|recruit|agent|clinic|coordinator|manager|staff|スタッフ`)
	askerName  = japanese.Pattern(`先生|医師|ドクター|^dr\b|doctor|physician|応募|候補|求職|^(?:私|自分|me|you|candidate|applicant)$`)
	posterSays = japanese.Pattern(`募集|当院|弊社|当社|弊院|お願いし(?:たい|ます)|していただ|お任せ|お支払い|になります|we (?:are|offer|pay|need)|our (?:clinic|team|company)|you(?:'ll| will)`)
	askerSays  = japanese.Pattern(`(?:^|[^ご])希望|興味|応募|教えて|可能でしょうか|大丈夫(?:です|でしょう)か|ですか|ますか|でしょうか|できれば|働きたい|やってみたい|私は|と思って|助かります|嬉しいです|\b(?:i am|i'm|i'd|i would|i have|i can|my )`)
)

// fewestTurns is from how many messages on a text is a conversation.
const fewestTurns = 4

// surely is a weight that only a name reaches.
const surely = 50

// message is a line of a conversation.
type message struct {
	who string
	cut int // bytes of the mark in front
}

// conversation returns for each line who wrote it, and false for a text that is none:
// too few messages, or one that only has labels.
func conversation(lines []string) (out []message, ok bool) {
	for i, form := range speakers {
		turns, names := 0, map[string]int{}
		out = make([]message, len(lines))
		for k, l := range lines {
			m := form.FindStringSubmatchIndex(l)
			if m == nil {
				continue
			}
			who := strings.TrimSpace(l[m[2]:m[3]])
			if t, label := topicOf(who); label && i > 0 && t != topicContact {
				continue
			}
			cut := m[1]
			if i == 3 {
				cut -= len("「")
			}
			out[k], turns = message{who, cut}, turns+1
			names[who]++
		}
		again := 0
		for _, n := range names {
			if n > 1 {
				again++
			}
		}
		least := fewestTurns
		if i == 0 {
			least = fewest
		}
		if turns >= least && len(names) <= 4 && (i < 2 || len(names) > 1 && again > 0 && turns*2 > filledLines(lines)) {
			return out, true
		}
	}
	return nil, false
}

func filledLines(lines []string) (n int) {
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			n++
		}
	}
	return n
}

// untalked takes the marks of a conversation off, and what the side says that looks
// for work: questions stay, for what follows answers them.
func untalked(lines []string) ([]string, bool) {
	talk, ok := conversation(lines)
	if !ok {
		return nil, false
	}
	asks := askers(lines, talk)
	out, who := lines[:0:0], ""
	for i, l := range lines {
		if talk[i].who != "" {
			who = talk[i].who
			l = l[talk[i].cut:]
		}
		if strings.HasPrefix(l, "「") && talk[i].who != "" {
			l = strings.TrimSuffix(strings.TrimPrefix(l, "「"), "」")
		}
		if asks[who] && strings.TrimSpace(l) != "" && !question.MatchString(japanese.Normalise(l)) {
			continue
		}
		out = append(out, l)
	}
	return out, true
}

// question ends what asks something.
var question = japanese.Pattern(`\?$|(?:です|ます|でしょう|ません)か[。!]?$|(?:^|[。、!])[^。、]{1,14}は$|何(?:人|名)[^。]{0,10}$`)

// askers are those who look for work: by their names, else by what they write when
// another writes as a poster does.
func askers(lines []string, talk []message) map[string]bool {
	weight, names := map[string]int{}, []string{}
	for _, m := range talk {
		if m.who != "" && !slices.Contains(names, m.who) {
			names = append(names, m.who)
		}
	}
	who := ""
	for i, l := range lines {
		if talk[i].who != "" {
			who, l = talk[i].who, l[talk[i].cut:]
		}
		if who == "" {
			continue
		}
		plain := japanese.Normalise(l)
		weight[who] += 2*len(posterSays.FindAllString(plain, -1)) - 2*len(askerSays.FindAllString(plain, -1))
		if hasAmount.MatchString(l) {
			weight[who] += 2
		}
		for _, name := range names {
			if strings.Contains(l, strings.Fields(name)[0]+"先生") {
				weight[name] -= 2 * surely // is spoken to as a doctor
			}
		}
	}
	out := map[string]bool{}
	if len(names) < 2 {
		return out
	}
	best := names[0]
	for _, name := range names {
		plain := japanese.Normalise(name)
		switch {
		case posterName.MatchString(plain):
			weight[name] += 2 * surely
		case askerName.MatchString(plain):
			weight[name] -= 2 * surely
		}
		if weight[name] > weight[best] {
			best = name
		}
	}
	byName := weight[best] >= surely && len(names) == 2
	for _, name := range names {
		out[name] = name != best && (weight[name] < 0 || byName && weight[name] < surely)
	}
	return out
}

// questionWords are what a question of a conversation is about; the next line answers it.
var questionWords = []struct {
	topic topic
	words *japanese.Expr
}{
	{topicCommute, japanese.Pattern(`交通費|旅費`)},
	{topicPayment, japanese.Pattern(`支払|振込|振り込`)},
	{topicDeadline, japanese.Pattern(`期限(?:は|って)|納期|締め?切`)},
	{topicPay, japanese.Pattern(`時給|報酬|給与|給料|単価|謝礼|日給|ギャラ|いくら|お幾ら|\b(?:pay|rate|fee)\b`)},
	{topicVisit, japanese.Pattern(`出社|出勤|来院|来社|行く(?:必要|こと)|行かな|通う|訪問`)},
	{topicSelection, japanese.Pattern(`面接|選考`)},
	{topicForm, japanese.Pattern(`業務委託|雇用|契約(?:の)?(?:形|種類)|バイト(?:です|扱)|\b(?:1099|w-?2|contractor|employee)\b`)},
	{topicTerm, japanese.Pattern(`いつから|いつまで(?:です|の|\?|$)|契約期間|期間は|何(?:か|ヶ|ケ)月|更新`)},
	{topicEquipment, japanese.Pattern(`パソコン|\bpc\b|\bmac\b|機材|端末|モニタ|回線|\b(?:laptop|computer|equipment)\b`)},
	{topicEmergency, japanese.Pattern(`急変|緊急|救急|どうすれば|困ったら`)},
	{topicHeadcount, japanese.Pattern(`何人|何名`)},
	{topicNeeds, japanese.Pattern(`資格|専門医|必須|条件は|経験(?:は|が|年数)`)},
	{topicHours, japanese.Pattern(`曜日|何時|時間帯|シフト|コマ|いつ(?:です|\?)|\b(?:hours|schedule)\b`)},
	{topicPlace, japanese.Pattern(`場所|どこ(?:で|から)|家から|自宅`)},
}

// longestQuestion is how many characters a question of a conversation has at most.
const longestQuestion = 32

// inQuestion returns what a short line that asks is about.
func inQuestion(text string) (topic, bool) {
	plain := japanese.Normalise(text)
	if !question.MatchString(plain) || invites.MatchString(plain) || utf8.RuneCountInString(plain) > longestQuestion ||
		hasLabel(text) {
		return "", false
	}
	for _, w := range questionWords {
		if w.words.MatchString(plain) {
			return w.topic, true
		}
	}
	return "", false
}

// hasLabel reports whether a line has a label of its own.
func hasLabel(text string) bool { return strings.ContainsAny(text, ":：【】\t") }
