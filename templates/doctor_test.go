package templates

// ownPages are the pages of subscribers, doctors, accounts and the mailbox.
func ownPages() []Page {
	return []Page{
		AlertNew{}, AlertStep{}, AlertManage{}, DoctorHome{}, DoctorExplain{}, DoctorProfile{}, MyAlerts{}, MyViews{},
		SavedJobs{}, Applied{}, Apply{}, Account{}, AccountErased{}, Mailbox{}, MailboxLetter{},
	}
}
