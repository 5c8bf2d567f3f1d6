package claims

import (
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

// Names in English, as they are written.
var (
	englishName = japanese.Lazy(`(?:(?:[A-Z][\p{L}\d.'’&-]*)\s+(?:of\s+|the\s+|and\s+|for\s+)*){1,6}(?:Hospitals?|Clinic|University|Medical Cent(?:er|re)|Cancer Cent(?:er|re)|Medical School|College|Infirmary|Health (?:System|Trust|Care)|NHS (?:Foundation )?Trust)\b(?:\s+Hospital\b)?(?:\s+Japan\b)?|University of [A-Z]\w+(?: Hospital)?|` + englishBodies)

	// englishBodies are names that do not end in what they are, or that everybody knows
	// in short.
	englishBodies = `\bNHS\b(?: (?:Foundation )?Trust| England)?|Johns Hopkins|\bMayo\b|Charit(?:é|e\b)|Karolinska|Mass(?:achusetts)? General|Great Ormond Street|Mount Sinai|MD Anderson|Sloan Kettering|Kaiser Permanente|\bHarvard\b|Stanford Medicine|\bJuntendo\b|\bKeio\b|St\.? Luke['’]s|(?:Japanese |British |American )?Red Cross|National Hospital Organization|` +
		`Ministry of (?:the )?[A-Z]\w+(?:(?:, and |, | and )[A-Z]\w+)*|National (?:[A-Z]\w+ )?(?:Cent(?:er|re)|Institutes?|Hospital)(?: (?:for|of) [A-Z]\w+(?:(?:,? and | )[A-Z]\w+)*)?|World Health Organization`

	englishBody = japanese.Lazy(englishBodies)

	// placed are public institutions and universities that are named by their place.
	placed = japanese.Lazy(`\b(?:[A-Z]\w+ (?:City|Municipal|Prefectural|Metropolitan)|(?:Tokyo|Osaka|Kyoto|Yokohama|Nagoya|Sapporo|Sendai|Fukuoka|Kobe|Hiroshima) University|University of (?:Tokyo|Osaka|Kyoto|Yokohama|Nagoya|Sapporo|Sendai|Fukuoka|Kobe|Hiroshima))\b`)

	englishPlain = japanese.Lazy(`(?i)\b(?:physicians?|doctors?|psychiatrists?|internists?|dermatologists?|radiologists?|p(?:a)?ediatricians?|directors?|specialists?|head|chief|staff|reader|support|online|remote|virtual|digital|video|tele\w*|home[- ]?\w*|visit|visiting|mental|women's|men's|general|community|local|rural|island|urban|our|the|a|an|partner|group|private|public|city|university|teaching|academic|acute|care|health|medical|family|internal|medicine|surgery|dental|eye|skin|sleep|diabetes|dialysis|fertility|cancer|cardiology|oncology|dermatology|psychiatry|pa?ediatrics?|radiology|imaging|travel|international|english(?:-speaking)?|japanese|evening|weekend|night|day|part|full|time|for|at|in|of|and|with|from|to|new|large|small|leading|tokyo|osaka|kyoto|yokohama|nagoya|sapporo|sendai|fukuoka|kobe|hiroshima|japan|hospital|clinic|center|centre|school|college)\b|[^\p{L}]`)

	// englishAround ends what stands before a name that is only named.
	englishAround = japanese.Lazy(`(?i)(?:\b(?:graduates? of|alumni of|alumni from|near|close to|opposite|affiliated with|affiliation with|connected with|partners? (?:of|with)|partnership with|(?:supervised|founded|advised|reviewed|published|referred) by|trained at|training at|formerly (?:at|of)|former|images from|from|referr(?:als|ed) (?:from|to)|cooperat\w+ with|linked with|doctors (?:at|of|from|working at)|working at|employed at|years at|experience (?:at|in|with)|worked (?:at|in|for)|such as|like|unlike|visit|to)\s+(?:the\s+)?|\bex-)\z`)

	englishOf     = japanese.Lazy(`(?i)\A(?:graduates?|alumni|images|scans|referrals?|partners?|doctors?|physicians?|patients?) (?:of|from|at) `)
	englishBehind = japanese.Lazy(`(?i)\A(?:'s|’s)?[\s-]*(?:graduates|alumni|trained|spin-?off|affiliat\w+|partner\w*|fellow|doctors welcome|staff welcome|physicians welcome|area|station|guid(?:elines?|ance)|studies|research|data)`)

	// englishOpens is what may stand before the name with which a sentence begins.
	englishOpens = japanese.Lazy(`(?i)\A\s*(?:the |an? )?\z`)

	// englishSeeks is what follows a name that begins a sentence and seeks people in it.
	englishSeeks = japanese.Lazy(`(?i)\A(?:'s|’s)?(?: [\w' -]{0,30})? (?:is|are) (?:now |currently |also )?(?:hiring|recruiting|looking for|seeking|inviting|searching for)\b|\A(?: [\w' -]{0,20})? (?:seeks|needs|invites|recruits|hires|welcomes applications)\b`)

	// englishSelf is what follows a name that begins a text and speaks for itself.
	englishSelf = japanese.Lazy(`(?i)\A(?:'s|’s)?(?:,? (?:[A-Z][\w'-]*|of|and|for|the|department|division|unit|office|recruitment|section|team|clinic|centre|center|internal|medicine|surgery|imaging|[a-z]+ology|pa?ediatrics|psychiatry|careers|page))*,?\z|\A(?: [A-Z][\w-]*)? (?:is (?:an?|one of|the|located|based|among)|has|serves|serving|offers)\b`)

	// englishSpeaks ends with who speaks, recruits or employs, behind which a name stands.
	englishSpeaks = japanese.Lazy(`(?i)\b(?:we,? at|here at|our (?:team|department|group|unit|hospital|clinic|cent(?:er|re)|ward)(?:,| at| of| is)|(?:we are|we're|this is)(?: (?:the|an?|[\w-]+)){0,5}?(?: (?:of|at))?|join(?:ing)?|on behalf of|(?:recruiting|hiring|acting|advertising) for|(?:position|post|role|job|vacancy|advert|advertisement|opening|opportunity) (?:is |comes |will be )?(?:with|at|of|from|by|offered by|in)|(?:be|are|is) (?:employed|hired|engaged|contracted) by|(?:employer|hirer|recruiter)(?: is|:| will be)|(?:as a|a|as our) (?:staff )?(?:member|employee) of|you (?:will|would) work for)\s+(?:the\s+)?\z`)

	englishUnlike = japanese.Lazy(`(?i)\b(?:partner|affiliat|client|customer|not |no )`)
)

// englishInstitutions returns the institutions that a text in English names as its own;
// of a title and a summary every one that is not only named.
func englishInstitutions(raw string, titled bool) (out []string) {
	if !containsAny(raw, []string{"Hospital", "Clinic", "University", "Cent", "College", "NHS", "Hopkins", "Mayo", "Charit", "Karolinska",
		"Mass", "Ormond", "Sinai", "Anderson", "Kettering", "Kaiser", "Harvard", "Stanford", "Juntendo", "Keio", "Luke", "Red Cross", "Ministry", "National", "World Health", "Infirmary", "Health "}) {
		return nil
	}
	for _, at := range englishName.FindAllStringIndex(raw, 6) {
		name := raw[at[0]:at[1]]
		begin, end := sentenceAround(raw, at)
		before, behind := raw[begin:at[0]], raw[at[1]:end]
		known := placed.MatchString(name) || englishBody.MatchString(name)
		if !known && englishPlain.ReplaceAllString(name, "") == "" || englishOf.MatchString(name) || englishAround.MatchString(before) || englishBehind.MatchString(behind) {
			continue
		}
		if titled || speaksEnglish(before, behind, begin == 0) {
			out = append(out, strings.TrimSpace(article.ReplaceAllString(name, "")))
		}
	}
	return out
}

// article begins a name of which it is no part.
var article = japanese.Lazy(`\A(?:An?|The|Our|At|For|Join) `)

// speaksEnglish is speaksAs for English.
func speaksEnglish(before, behind string, first bool) bool {
	switch {
	case englishSpeaks.MatchString(before):
		return true
	case !englishOpens.MatchString(before):
		return false
	case englishSeeks.MatchString(behind):
		return true
	}
	return first && englishSelf.MatchString(behind) && !englishUnlike.MatchString(behind)
}

// sentenceAround returns where the sentence around a place of an English text begins and
// ends.
func sentenceAround(raw string, at []int) (begin, end int) {
	end = len(raw)
	for _, stop := range []string{". ", "! ", "? ", "\n", "。"} {
		if i := strings.LastIndex(raw[:at[0]], stop); i >= 0 {
			begin = max(begin, i+len(stop))
		}
		if i := strings.Index(raw[at[1]:], stop); i >= 0 {
			end = min(end, at[1]+i)
		}
	}
	return begin, max(at[1], len(strings.TrimRight(raw[:end], ". 。\n")))
}
