package intake

// honestLater are honest texts that were looked at last, without four that stay held.
const honestLater = `
# others come, the doctor does not
JA01 . 採血が要るときは、訪問看護師がお宅へ上がって行います。
JA01 . 受付の職員は朝8時に出勤して、その日の予約を整えます。
JA01 . 副院長は火曜と金曜に院内で診察しているため、迷うときはチャットで尋ねられます。
JA05 . 撮影は現地の技師が行い、画像だけがセンターに送られてきます。
JA05 . 事務局は仙台の事務所で働いていますが、読影医は全国の自宅から参加しています。
JA06 . 面談の相手は、月に数回しか出社しない営業職の方が中心です。
JA07 . 早めに診てもらったほうがよい方には、翌朝の受診を勧めてください。
JA07 . 運営の打ち合わせは社員が本社で行い、医師には議事録をお送りします。
JA10 . 測定の日は研究補助員が施設に赴き、先生は画面で波形を見ます。
JA11 . 従業員は工場の食堂に集合して聞き、先生は家からお話しになります。
JA01 . スマートフォンに不慣れな方のそばには、通所施設の職員が付き添います。
JA06 . 顔出しをためらう利用者もいますが、先生は声だけで応じてかまいません。
JA01 . 画面では、先生のお顔と登録年を患者さんに示していただきます。
JA05 . 夜間は病院の当直医が一次読影をしており、先生には翌日の確定読影をお願いします。
JA05 . 当直明けの先生から届く質問に、チャットで返します。
JA01 . 検査キットは宅配業者が届け、患者さんがポストに投函します。
JA05 . 故障のときは業者がご自宅へ交換品をお届けします。
JA11 . 収録の立ち会いは当社の社員だけで行います。
JA04 . 衛生管理者は全日出社しており、在宅の日も現場の様子を伝えてくれます。
JA09 . 統計担当者は毎日出社していますが、先生は週2日です。
EN01 . Project staff work at the lab every day, while physicians log in from wherever they live.
EN01 . Patients in the original study attended the hospital monthly; you only read the records.
EN02 . A technician travels to each nursing home with the tablet, and you join by video.
EN01 . The annual meeting of the sponsors takes place in Osaka without the reviewers.
JA01 . 慢性疾患の方には、3か月ごとに近所の医院で検査を受けてもらいます。
JA08 . 病棟の看護師が当直室から先生の画面につなぎます。
JA07 . 店頭では登録販売者が接客し、難しい質問だけが先生に届きます。
JA11 . 司会は主催者の職員が会場で務めます。
JA05 . 病院側の月例会議には管理室長が代表で出席しています。
JA12 . 毎日の診療は島に住む所長が担い、先生は週1日の遠隔診療を受け持ちます。
# other posts
JA01 . 常勤で働きたい先生は、当院サイトの常勤求人をご覧ください(この求人は非常勤のみです)。
JA02 . フルタイムの外来医は、ほかの掲載でお探ししています。
JA05 . 社員の読影医には別の給与規程があり、この業務委託とは関係ありません。
JA06 . 常駐の産業医がいる企業からの依頼も受けています。
JA07 . アプリの開発には正社員の医師が2名おり、回答医とは職務が分かれています。
JA11 . 営業職は現在募集していません。
JA12 . 常勤医の交代が続いたため、遠隔の応援を新たに設けました。
JA04 . 前任の嘱託医は月2回の訪問でしたが、今回から専属の産業医を置きます。
JA09 . パート勤務の事務職員とは就業規則が異なります。
JA09 . 病院勤務の医師には委託で助言をお願いしていますが、こちらは雇用の求人です。
EN01 . Two salaried physicians lead the project; reviewers are independent contractors.
EN02 . We are also recruiting a full-time nurse through the regional job centre.
EN02 . The permanent consultant retires next year, and that vacancy is not part of this advert.
EN01 . Staff doctors get a monthly salary; reviewers invoice by the hour.
EN02 . Weekend cover is a different job with its own advert.
JA02 . 産業医の先生方とは嘱託契約を結んでいますが、この求人の先生は職員になります。
JA08 . 急性期病棟の勤務医は当直がありますが、遠隔担当の先生にはありません。
JA03 . 親会社には専属産業医がいて、困ったときに相談できます。
JA01 . 健診部門の医師は派遣会社を通さず、直接の募集です。
JA10 . 研究員の身分で雇用される医師は別に3名います。
JA05 . 夜間の緊急読影は常勤スタッフの当番で、委託の先生には回りません。
JA06 . かつては月給制でしたが、2025年から1時間ごとの報酬に改めました。
JA12 . 常勤の看護師2名と事務1名で診療所を回しています。
EN02 . The full-time receptionist handles insurance claims.
EN01 . If you would rather have a full-time post, look at our careers page; none is offered here.
JA11 . 編集部の正社員が原稿を整え、先生は内容の確認に専念できます。
JA07 . 看護師の求人は時給制で、別のページにあります。
JA03 . 専属産業医の募集ではありません。
# duties with forbidden words
JA01 terms.work_content.initial 再診患者のビデオ診察、問診内容の確認、検査結果の説明
JA12 terms.work_content.initial 遠隔での診察・問診、看護師への指示、紹介状の作成
JA01 . 事前の問診は文字で届きますが、診察は必ずビデオで行います。
JA07 . 治療方針を決めることはなく、一般的な情報をお伝えします。
JA06 . 病名をつけたり薬を勧めたりはしません。
JA10 . 男女で正答率に差がないかを集計し、意見を書きます。
JA10 . 二十代から九十代までの模擬症例を採点します。
JA04 . 女性従業員が多い製造課で、更年期の講話をお願いします。
JA04 . 産休明けの従業員の復職面談があります。
JA04 . 技能実習生の健康診断の結果も確認します。
JA04 . 派遣労働者の職場巡視にも同じ手順を使います。
JA04 . 持病のある方の配置について、上司と話し合います。
JA01 . 喫煙者には受診のたびに禁煙の意思を尋ねます。
JA06 . 介護に付き添う家族の疲れについて、チャットで話を聞きます。
JA11 . 若手社員に向けた睡眠の講座と、定年前の方に向けた健康講座があります。
JA11 . 男性の育休や女性特有の病気を扱う回もあります。
JA09 . 18歳未満の被験者については、保護者の同意を確かめます。
JA09 . 謝礼の額が適切か、倫理の面から点検します。
JA07 . 「絶対に痩せる」などの表現を記事から外す作業です。
JA07 . 無料で薬がもらえるといううわさについての質問にも答えます。
EN01 . Cases cover contraception, menopause, and care of refugees and other migrants.
EN03 . The team checks whether women and older people are represented in the data.
JA05 . 乳腺の画像では、若い女性の高濃度乳房の所見も報告します。
JA10 . AIだけで診断が終わってしまう設計になっていないかを、医師の目で見ます。
JA12 . 高齢の患者さんが多く、家族や看護師が診察に付き添います。
JA04 . 精神疾患で休職している方の主治医と、復職について手紙をやり取りします。
JA04 . 従業員からの「残業代が出ない」という訴えは、労務の担当へ回します。
JA01 . 診断書は診察のうえ、必要と認めた場合にだけ作成します。
# costs and rules that are denied
JA05 . 通勤手当はありません。出勤する日がないからです。
JA06 . 交通費が発生する場面はありません。
JA05 . 喫煙については決まりを置いていません。作業場所はご自宅です。
JA01 . 入職時に教材を買っていただくことはありません。
JA07 . 途中で辞めても違約金は発生しません。
JA05 . モニターの購入代をご負担いただくことはありません。
JA07 . 手数料や会費は差し引きません。
JA01 . 在宅での光熱費は通信費に含めてお支払いします。
JA05 . 勤務中の服装は自由で、規定は設けていません。
JA06 . 他社の仕事を止める決まりはありません。
JA06 . 目標件数はなく、達しなくても減額しません。
JA01 . 無断キャンセルの枠も時給どおりお支払いします。
JA11 . 打ち合わせの時間にも、講座と同じ単価の報酬があります。
JA01 . 白衣はお貸しするので購入の必要はありません。
JA05 . 再読影をお願いしたときに報酬が減ることはなく、1件として数えます。
JA05 . しばらく依頼を断っても、契約が切られることはありません。
JA02 . 性別や年齢による条件はなく、経験だけを見ます。
JA05 . 専門医であれば、出身大学や医局は関係ありません。
JA01 . 患者さんからの贈り物は受け取らない決まりです。
JA07 . 登録料、年会費、保証金のいずれも不要です。
EN01 . No travel costs arise, so none are paid.
EN01 . Nothing is deducted from your fee.
EN02 . We do not charge for training, software or references.
EN01 . There is no dress code, no quota and no penalty for a slow week.
EN02 . You will never be asked to buy equipment.
JA05 . 移動が伴わないため、旅費の規程は定めていません。
JA06 . 待機の時間がないので、待機手当の定めもありません。
JA11 . 会場費や機材費を講師が持つことはありません。
JA05 . 交通費:支給なし(全業務が在宅のため)
JA07 . お支払い済みの報酬を返していただくことはありません。
# contact persons
JA05 terms.harassment_contact 人事労務グループ長、電話022-000-0056
JA06 terms.harassment_contact 顧問弁護士(03-0000-0067、mail@bengo-mihon.example.jp)
JA07 terms.harassment_contact 外部のハラスメント相談ダイヤル 0120-000-077
JA11 terms.harassment_contact 代表取締役または監査役に直接お電話ください(03-0000-0078)
EN01 terms.harassment_contact Operations manager, office@lanternpeak.example.com
EN01 terms.harassment_contact Call our practice manager at 03-0000-0014; calls are confidential
EN01 terms.harassment_contact An outside counsellor, reachable by e-mail at care@counsel.example.org
JA05 terms.care_consideration 読影管理室の担当者に電話かメールで申し出
JA06 terms.care_consideration 契約窓口のメール keiyaku@mihon.example.jp
JA07 terms.care_consideration 担当編集者にチャットで伝える
EN01 terms.care_consideration Tell the office manager by phone or e-mail
JA01 safety.tech_support 情報システム室に内線またはチャット
JA05 safety.tech_support 保守会社のコールセンター(0120-000-055)
JA01 safety.complaint_handling 患者相談室の室長が電話で受ける
JA01 safety.emergency_backup 患者さんの家族に電話し、救急車を呼んでもらう
JA05 safety.emergency_backup 依頼病院の当直医へ直接電話
JA07 safety.tech_support 平日昼はチャット、夜間はメール
EN02 safety.tech_support Phone the reception or message the IT lead
EN02 safety.complaint_handling Office manager first, then the director
JA03 terms.harassment_contact 社会保険労務士事務所の相談窓口(03-0000-0031)
JA10 terms.harassment_contact 研究公正室長へメール
JA10 terms.care_consideration 事務補佐員まで(03-0000-0111)
JA03 terms.care_consideration 契約先の総務部ではなく当社の担当へ連絡
JA11 terms.care_consideration 研修事務局に書面で申し出る
EN01 safety.tech_support A ticket system; urgent problems by telephone
JA04 safety.complaint_handling 安全衛生委員会の事務局が受ける
JA02 safety.tech_support 事務長と委託業者が電話で支援
JA09 safety.tech_support 社内ポータルから依頼
JA12 safety.emergency_backup 所長の携帯電話に連絡し、消防に搬送を頼む
JA02 safety.complaint_handling 医療安全管理者が聞き取り
# patients are handed over
JA01 . 直接の診察が要る方は、近くの提携医院に申し送りをして診てもらいます。
JA01 safety.inperson_referral 翌日までに提携先で対面診察。来院時の案内は事務
JA01 safety.inperson_referral 診療所に来ていただき院長が診る
JA02 . 対面に切り替えたほうがよい方は、外来看護師に伝えてください。
JA01 . 胸の痛みなどの訴えがあれば、すぐ救急外来の受診を手配します。
JA01 . 画面では判断できない発疹は、皮膚科の対面診療に回します。
JA08 safety.inperson_referral 各地の協力病院19か所へ来院してもらう
JA02 safety.inperson_referral 本院の月曜外来で主治医が面接
JA12 . 画像検査が必要な方は、船で本土の病院に通ってもらいます。
JA06 . 医療機関での診察が望ましいと感じたら、窓口へ行くよう伝えてください。
JA07 . 緊急性が高いときは、回答を待たずに救急へ行くよう画面に出ます。
JA05 . 先天異常が疑われる画像は、小児専門の読影医に引き継ぎます。
JA04 . 面接のあと、治療が要る方には病院への紹介状を書きます。
JA01 . 触診や聴診が要る場合は、翌日の対面枠を事務が押さえます。
JA01 . 半年に一度は対面で診てもらう決まりで、患者さんはお近くの医院に行きます。
JA02 . 対面で始めた患者さんのうち、落ち着いた方だけが先生の枠に移ります。
JA01 . 先生の枠の終わりに急変があれば、当番医に電話で渡してください。
JA08 . 入院が必要になった方は、精神科救急の当番病院に受け入れてもらいます。
EN02 . Should the video not be enough, the patient attends our clinic and Dr Mori sees them there.
EN02 safety.inperson_referral The patient visits the partner hospital; reception books it
EN02 . When tests are needed, patients go to a laboratory near their office.
JA02 . 転居した患者さんは、転居先の医療機関へ引き継ぎます。
JA01 . 対面診療の受け皿として、曜日ごとに担当の医院が決まっています。
JA12 . 縫合などの処置は、島に渡る外科医が月に一度まとめて行います。
JA06 . 産業医の面談が必要な方は、勤務先の産業医につなぎます。
JA01 . インフルエンザの検査は、患者さんが発熱外来に行って受けます。
JA08 . 通院が難しくなった方には、訪問診療の医師が引き継いで伺います。
JA02 . 措置が必要なときは保健所が動き、先生が現地へ行くことはありません。
JA01 . 当院の外来に移る患者さんの記録は、そのまま対面の担当医が見られます。
JA07 . 通院中の方には、主治医に見せるための回答の写しをお渡しします。
`
