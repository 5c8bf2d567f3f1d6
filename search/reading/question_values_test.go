package reading

import "testing"

func TestWordsThatAreKnown(t *testing.T) {
	checkQuestions(t, map[string]string{
		`当直`:            `+"当直"; >schedule:night*0.5; =当直 words`,
		`当直なし`:          `+life_fit:no_night_duty / "¬当直" / "¬夜勤"*0.8; >"¬当直"*0.5; =当直なし value life_fit 夜間・当直なし`,
		`手術`:            `+"手術" / "執刀"*0.8; >specialty:surgery*0.1; =手術 words`,
		`残業なし`:          `+"¬残業"; <"残業"*-0.5; =残業 words`,
		`出張しない`:         `+"¬出張"; <"出張"*-0.5; =出張 words`,
		`在宅以外`:          `-remote:full_remote; >"在宅 以外"*0.5; not =在宅 value remote 完全在宅`,
		`出社なし`:          `+onsite:none / life_fit:no_commute*0.9 / onsite:onboarding_only*0.5; -onsite:first_months|twice_yearly|quarterly|… / remote:satellite; >"¬出社"*0.5; =出社なし value onsite 出勤なし`,
		`出社以外`:          `-remote:partial_remote; >"出社 以外"*0.5; not =出社 value remote 一部在宅`,
		`英語不要`:          `-lang:en; <lang:en*-0.5; <life_fit:english_work*-0.5; <skill:english_business|english_clinical*-0.5; >"¬英語"*0.5; >"¬英語 不要"*0.5; not =英語 value lang 英語`,
		`専門医不要`:         `-licence:board_certified; <licence:board_certified*-0.5; <licence:society_certified*-0.5; >"✗uncertified"*0.6; >"¬専門医 不要"*0.5; not =専門医 value licence 専門医(機構認定)`,
		`-専門医不要`:        `<licence:board_certified*-0.5; <licence:society_certified*-0.5; not =専門医 generic`,
		`-英語不要`:         `<lang:en*-0.5; <life_fit:english_work*-0.5; <skill:english_business|english_clinical*-0.5; >"¬英語"*0.5; not =英語 generic`,
		`python不要`:      `<skill:data_analysis*-0.5; >"¬python 不要"*0.5; =python generic`,
		`python`:        `+skill:data_analysis / "python" / "data analysis"*0.8; >"python"*0.5; =python value skill データ分析`,
		`読影なし`:          `-work:teleradiology / specialty:diagnostic_radiology*0.5 / "読影" / "遠隔読影"*0.8; not =読影 value work 遠隔読影`,
		`資格なし`:          `>"¬資格"*0.5; =資格 generic`,
		`診療なし`:          `+care:none / "✗silent"; =診療 value care 診療なし`,
		`電話なし`:          `-"✗telephone"; >"¬電話"*0.5; not =電話 value work 題名に電話とある仕事`,
		`通勤ゼロ`:          `+onsite:none / life_fit:no_commute*0.9 / onsite:onboarding_only*0.5 / "@¬通勤 @ゼロ"; -onsite:first_months|twice_yearly|quarterly|… / remote:satellite; >"¬通勤"*0.5; =通勤 value onsite 出勤なし`,
		`夜間オンコールなし`:     `+life_fit:no_on_call / "¬オンコール" / "¬呼ビ出シ"*0.8; -schedule:on_call; =夜間オンコールなし value life_fit オンコールなし`,
		`夜間オンコール`:       `+schedule:night; -"¬夜間"; +schedule:on_call; -"¬オンコール"; >"夜間"*0.5; >"オンコール"*0.5; >"夜間 オンコール"*0.5; =夜間 value schedule 夜間; =オンコール value schedule オンコール`,
		`読影 以外`:         `-work:teleradiology / specialty:diagnostic_radiology*0.5 / "読影" / "遠隔読影"*0.8; not =読影 value work 遠隔読影`,
		`no travel`:     `>"¬travel"*0.5; <"travel"*-0.5; =travel generic`,
		`no psychiatry`: `-specialty:psychiatry / specialty:child_psychiatry*0.6 / specialty:psychosomatic*0.5 / "psychiatry" / "メンタル"*0.4; not =psychiatry value specialty 精神科`,
	})
}

func TestCompoundsPlacesAndAlternatives(t *testing.T) {
	checkQuestions(t, map[string]string{
		`オンライン`:      `>work:online_care*0.3; >"オンライン"*0.5; =オンライン generic`,
		`-オンライン`:     `-"オンライン" / ~オンライン; not =オンライン words`,
		`オンライン診療カルテ`: `+work:online_care / work:chronic_care*0.6 / "オンライン診療" / "オンライン診察"*0.8; +skill:ehr_operation*0.6 / work:telehealth_system_development*0.6 / "カルテ"; >"カルテ"*0.5; >"オンライン診療 カルテ"*0.5; =オンライン診療 value work オンライン診療; =カルテ value skill 電子カルテの操作`,
		`遠隔読影カルテ`:    `+work:teleradiology / specialty:diagnostic_radiology*0.5 / "遠隔読影" / "読影"*0.8; +skill:ehr_operation*0.6 / work:telehealth_system_development*0.6 / "カルテ"; >"カルテ"*0.5; >"遠隔読影 カルテ"*0.5; =遠隔読影 value work 遠隔読影; =カルテ value skill 電子カルテの操作`,
		`-遠隔読影カルテ`:   `-work:teleradiology / specialty:diagnostic_radiology*0.5 / "遠隔読影" / "読影"*0.8; -skill:ehr_operation*0.6 / work:telehealth_system_development*0.6 / "カルテ"; not =遠隔読影 value work 遠隔読影; not =カルテ value skill 電子カルテの操作`,
		`京都在住`:       `+pref:26; >"京都"*0.5; >"京都 在住"*0.5; =京都 value pref 京都府; =在住 generic`,
		`京都`:         `+place:26; >"京都"*0.5; <remote:full_remote*-0.3; =京都 value place 京都府`,
		`関東`:         `+place:08|09|10|…; >"関東"*0.5; <remote:full_remote*-0.3; =関東 value place 関東`,
		`横浜`:         `+"横浜" / "横浜市"*0.95; <remote:full_remote*-0.3; =横浜 words`,
		`島に住みながら`:    `+life_fit:live_anywhere / remote:full_remote*0.6 / "@島 @住ミ"; >"島"*0.5; =島 value life_fit 全国どこでも; =住み generic`,
		`島`:          `+life_fit:live_anywhere / remote:full_remote*0.6; >"島"*0.5; =島 value life_fit 全国どこでも`,
		`北海道か京都`:     `+place:01 / place:26; >"北海道"*0.5; <remote:full_remote*-0.3; >"京都"*0.5; =北海道 value place 北海道; or =京都 value place 京都府`,
		`英語か中国語`:     `+lang:en / life_fit:english_work / skill:english_business|english_clinical*0.7; +lang:zh; >"英語"*0.5; >"中国語"*0.5; =英語 value lang 英語; =中国語 value lang 中国語`,
		`内科や読影`:      `+specialty:internal_medicine / specialty:general_practice*0.4 / specialty:gastroenterology|cardiology|respiratory_medicine|…*0.6 / "内科" / "内科医"*0.8; +work:teleradiology / specialty:diagnostic_radiology*0.5 / "読影" / "遠隔読影"*0.8; >"読影"*0.5; =内科 value specialty 内科; =読影 value work 遠隔読影`,
		`心臓か脳`:       `+specialty:cardiology*0.9 / specialty:cardiovascular_surgery*0.7 / specialty:neurosurgery|neurology*0.9; >"心臓"*0.5; >"脳"*0.5; =心臓 value specialty 循環器内科; or =脳 value specialty 脳神経外科・脳神経内科`,
	})
}
