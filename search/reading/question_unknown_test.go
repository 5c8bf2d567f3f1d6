package reading

import "testing"

func TestWordsThatNoDictionaryKnows(t *testing.T) {
	checkQuestions(t, map[string]string{
		`もくれん`:    `+~もくれん / ~モクレン*0.8 / "@~mokuren"*0.8; =もくれん words`,
		`内科 もくれん`: `+specialty:internal_medicine / specialty:general_practice*0.4 / specialty:gastroenterology|cardiology|respiratory_medicine|…*0.6 / "内科" / "内科医"*0.8; +~もくれん / ~モクレン*0.8 / "@~mokuren"*0.8 / "@内科"; =内科 value specialty 内科; =もくれん words`,
		`-もくれん`:   `-~もくれん / ~モクレン*0.8 / "@~mokuren"*0.8; not =もくれん words`,
		`もくれんを`:   `+~もくれんを / ~モクレンヲ*0.8 / "@~mokureno"*0.8; =もくれんを words`,
		`すずき`:     `+"スズキ" / "@~suzuki"*0.8; =すずき words`,
		`そらのはし内科`: `+~そらのはし / ~ソラノハシ*0.8 / "@~soranohashi"*0.8 / "@~soranohasi"*0.8; +specialty:internal_medicine / specialty:general_practice*0.4 / specialty:gastroenterology|cardiology|respiratory_medicine|…*0.6 / "内科" / "内科医"*0.8; =そらのはし words; =内科 value specialty 内科`,
		`独協`:      `+~独協 / "@独"; =独協 words`,
		`独協医科大学`:  `+~独協医科 / "@独 @医科 @大学"; +"医科" / "@独 @医科 @大学"; +poster:university / "大学" / "大学病院"*0.8; >"大学"*0.5; >"独 医科 大学"*0.5; =独協医科 words; =医科 words; =大学 value poster 大学・研究機関`,
		`週2日`:     `+"週日2" / "週日?"*0.25; -employment:full_time; >"週 2 日"*0.5; >"週 2 日 勤務"*0.5; =週2日 value hours 週2日にできるもの`,
		`月1回`:     `+"週日?"*0.25 / "週日1"*0.25; -employment:full_time; >"月 1 回"; >"月 1コマ"*0.5; >"月 1 日"*0.5; =月1回 value hours 月1回にできるもの`,
		`肉`:       `+"肉"; =肉 words`,
		`肉と牛`:     `>"肉"*0.5; >"牛"*0.5; =肉 generic; =牛 generic`,
		`肉牛`:      `+"肉牛" / "@肉牛"; =肉牛 words`,
		`肉牛なし`:    `>"¬肉牛"*0.5; <"肉牛"*-0.5; =肉牛 generic`,
		`肉牛牧場なし`:  `>"¬肉牛"*0.5; <"肉牛"*-0.5; >"¬牧場"*0.5; <"牧場"*-0.5; =肉牛牧場 generic`,
		`肉牛を飼う`:   `+"肉牛" / "@肉牛 @飼"; =肉牛 words`,
		`肉牛を飼わない`: `>"¬肉牛"*0.5; <"肉牛"*-0.5; =肉牛 generic`,
		`牛を飼う肉`:   `>"牛"*0.5; >"肉"*0.5; =牛 generic; =肉 generic`,
	})
}

func TestSlipsOfTheKeyboard(t *testing.T) {
	checkQuestions(t, map[string]string{
		`second opinon`:         `+"second opinon" / work:second_opinion*0.7 / "second opinion"*0.7; =second opinon spelling work セカンドオピニオン`,
		`secnod opinion clinic`: `+"secnod opinion" / work:second_opinion*0.7 / "second opinion"*0.7; +poster:medical_institution; >"clinic"*0.5; =secnod opinion spelling work セカンドオピニオン; =clinic value poster 医療機関`,
		`opinon`:                `+"opinon" / "@opinon"; =opinon words`,
		`opinn`:                 `+"opinn" / "@opinn"; =opinn words`,
		`opin`:                  `+"opin" / "@opin"; =opin words`,
		`foobarx`:               `+"foobarx" / "@foobarx"; =foobarx words`,
		`foobarx clinic`:        `+"foobarx" / "@foobarx @clinic"; +poster:medical_institution / "@foobarx @clinic"; >"clinic"*0.5; =foobarx words; =clinic value poster 医療機関`,
		`CT 64列`:                `+modality:ct / "ct" / "@ct @64 @列"; >"64"*0.5; >"64 列"*0.5; =CT value modality CT; =64 generic`,
		`皮フ科`:                   `+specialty:dermatology / specialty:aesthetic*0.4 / "皮フ科" / "皮膚科"*0.8; >"皮フ科"*0.5; =皮フ科 value specialty 皮膚科`,
		`遠隔読映`:                  `+"遠隔 読 映" / work:teleradiology*0.7 / specialty:diagnostic_radiology*0.35 / "遠隔読影"*0.7; =遠隔読映 spelling work 遠隔読影`,
		`tleeradiology`:         `+"tleeradiolog" / work:teleradiology*0.7 / specialty:diagnostic_radiology*0.35 / "teleradiology"*0.7; >"teleradiology"*0.5; =tleeradiology spelling work 遠隔読影`,
		`しんだん`:                  `+~しんだん / ~シンダン*0.8 / "@~shindan"*0.8 / "@~sindan"*0.8; =しんだん words`,
		`診療医`:                   `>work:online_care*0.3; >"医"*0.5; >"診療 医"*0.5; =診療 generic; =医 generic`,
		`転勤なし`:                  `+"¬転勤"; <"転勤"*-0.5; =転勤 words`,
		`シンリョウナイガ`:              `+"シンリョウナイガ" / specialty:psychosomatic*0.7 / "シンリョウナイカ"*0.7; =シンリョウナイガ spelling specialty 心療内科`,
	})
}

func TestOperators(t *testing.T) {
	checkQuestions(t, map[string]string{
		`内科または精神科`:              `+specialty:internal_medicine / specialty:general_practice*0.4 / specialty:gastroenterology|cardiology|respiratory_medicine|…*0.6 / "内科" / "内科医"*0.8 / specialty:psychiatry / specialty:child_psychiatry*0.6 / specialty:psychosomatic*0.5; =内科 value specialty 内科; or =精神科 value specialty 精神科`,
		`もくれん OR すずかぜ`:          `+~もくれん / ~モクレン*0.8 / "@~mokuren"*0.8 / ~すずかぜ / ~スズカゼ*0.8 / "@~suzukaze"*0.8; =もくれん words; or =すずかぜ words`,
		`内科 OR -読影`:             `+specialty:internal_medicine / specialty:general_practice*0.4 / specialty:gastroenterology|cardiology|respiratory_medicine|…*0.6 / "内科" / "内科医"*0.8; -work:teleradiology / specialty:diagnostic_radiology*0.5 / "読影" / "遠隔読影"*0.8; =内科 value specialty 内科; not =読影 value work 遠隔読影`,
		`-読影 OR 内科`:             `-work:teleradiology / specialty:diagnostic_radiology*0.5 / "読影" / "遠隔読影"*0.8; +specialty:internal_medicine / specialty:general_practice*0.4 / specialty:gastroenterology|cardiology|respiratory_medicine|…*0.6 / "内科" / "内科医"*0.8; not =読影 value work 遠隔読影; =内科 value specialty 内科`,
		`-読影 OR -内科`:            `-work:teleradiology / specialty:diagnostic_radiology*0.5 / "読影" / "遠隔読影"*0.8 / specialty:internal_medicine / specialty:general_practice*0.4 / specialty:gastroenterology|cardiology|respiratory_medicine|…*0.6; not =読影 value work 遠隔読影; or not =内科 value specialty 内科`,
		`OR 夜間`:                 `+schedule:night; -"¬夜間"; >"夜間"*0.5; =夜間 value schedule 夜間`,
		`「夜間 オンコール」`:            `+"夜間 オンコール"; =夜間 オンコール phrase`,
		`「もくれん」`:                `+~もくれん; =もくれん phrase`,
		`"second opinion`:       `+work:second_opinion / "second opinion" / "セカンドオピニオン"*0.4; =second opinion value work セカンドオピニオン`,
		`not 夜間`:                `-schedule:night; not =夜間 value schedule 夜間`,
		`licence not required`:  `>"¬licence"*0.5; =licence generic`,
		`licence not needed`:    `>"¬licence"*0.5; =licence generic`,
		`licence not necessary`: `>"¬licence"*0.5; =licence generic`,
		`在宅 夜間 在宅`:              `+remote:full_remote / remote:partial_remote*0.8; +schedule:night; -"¬夜間"; >"在宅"*0.1; <specialty:home_visit_medicine*-0.6; >"夜間"*0.5; =在宅 value remote 在宅勤務(レベルを問わず); =夜間 value schedule 夜間; =在宅 value remote 在宅勤務(レベルを問わず)`,
		`高ストレス者面談`:              `+work:occupational_health / "高ストレス者面談" / "産業医"*0.4; >"高ストレス者面談"*0.5; =高ストレス者面談 value work 産業医`,
		`家で働く`:                  `+remote:full_remote; >"家デ働ク"*0.1; <specialty:home_visit_medicine*-0.6; =家で働く value remote 完全在宅`,
		`家から`:                   `+remote:full_remote / remote:partial_remote*0.8; >"家カラ"*0.1; <specialty:home_visit_medicine*-0.6; =家から value remote 在宅勤務(レベルを問わず)`,
		`wfh`:                   `+remote:full_remote; >"wfh"*0.1; =wfh value remote 完全在宅`,
		`子供を保育園に預けて`:            `+life_fit:childcare / "保育園" / "育児"*0.8; >"保育園"*0.5; =子供 generic; =保育園 value life_fit 育児と両立`,
		`子供`:                    `+specialty:pediatrics / specialty:neonatology*0.6 / "子供" / "小児科"*0.8; >"子供"*0.5; =子供 value specialty 小児科`,
		`-子供を保育園に預けて`:           `-life_fit:childcare / "保育園" / "育児"*0.8; not =子供 generic; not =保育園 value life_fit 育児と両立`,
	})
}

func TestExclusions(t *testing.T) {
	checkQuestions(t, map[string]string{
		`-18時以降`: `-schedule:night; not =18時以降 value schedule 夜間`,
		`-時給1万円`: `not =時給 generic; not =1 generic`,
		`-週2日`:   `not =週 generic; not =2 generic`,
		`-夜間`:    `-schedule:night; not =夜間 value schedule 夜間`,
		`-肉牛`:    `-"肉牛" / ~肉牛; not =肉牛 words`,
		`-肉`:     `-"肉"; not =肉 words`,
	})
}
