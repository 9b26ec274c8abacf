<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Plimsoll %1</source>
        <translation>Plimsoll %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>برمجية حرة بموجب رخصة GNU العمومية العامة، الإصدار 3 أو أحدث، من دون أي ضمان.</translation>
    </message>
    <message>
        <source>Nothing is contacted but the providers of your accounts: no telemetry, no look for updates.</source>
        <translation>لا يُتصل إلا بمزودي حساباتك: لا إرسال لبيانات الاستخدام ولا بحث عن تحديثات.</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>For those who help you. There is no key and no password in it.</source>
        <translation>لمن يساعدك. ليس فيها أي مفتاح أو كلمة سر.</translation>
    </message>
    <message>
        <source>Looking around…</source>
        <translation>يجري جمع المعلومات…</translation>
    </message>
</context>
<context>
    <name>AccountActions</name>
    <message>
        <source>&amp;Add account…</source>
        <translation>إضافة حساب…</translation>
    </message>
    <message>
        <source>Re&amp;fresh all</source>
        <translation>تحديث الكل</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Set &amp;mark…</source>
        <translation>تعيين علامة…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>Replace &amp;secrets…</source>
        <translation>استبدال بيانات الاعتماد…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>&amp;Top up…</source>
        <translation>شحن…</translation>
    </message>
    <message>
        <source>S&amp;nooze</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>For 1 &amp;hour</source>
        <translation>لساعة واحدة</translation>
    </message>
    <message>
        <source>For 1 &amp;day</source>
        <translation>ليوم واحد</translation>
    </message>
    <message>
        <source>For 1 &amp;week</source>
        <translation>لأسبوع واحد</translation>
    </message>
    <message>
        <source>&amp;Until topped up</source>
        <translation>حتى الشحن</translation>
    </message>
    <message>
        <source>&amp;End snooze</source>
        <translation>إنهاء التأجيل</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>No browser could be started</source>
        <translation>تعذر تشغيل أي متصفح</translation>
    </message>
    <message>
        <source>Open %1 yourself</source>
        <translation>افتح %1 بنفسك</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>إزالة الحساب</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>أتريد إزالة «%1»؟</translation>
    </message>
    <message>
        <source>This deletes from this computer:
• the account and its marks
• its recorded history
• its secrets in the keychain

Nothing changes at the provider.</source>
        <translation>سيُحذف من هذا الحاسوب:
• الحساب وعلاماته
• سجله المحفوظ
• بيانات اعتماده في حلقة المفاتيح

لا يتغير شيء لدى المزود.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Mute &amp;warnings</source>
        <translation>كتم التنبيهات</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>No more &amp;reminders</source>
        <translation>بلا تذكير بعد الآن</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>إضافة حساب</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Where is the account?</source>
        <translation>لدى أي مزود هذا الحساب؟</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>انتظار</translation>
    </message>
    <message>
        <source>Add account at %1</source>
        <translation>إضافة حساب لدى %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>تحرير %1</translation>
    </message>
    <message>
        <source>Replace secrets of %1</source>
        <translation>استبدال بيانات اعتماد %1</translation>
    </message>
    <message>
        <source>The account was removed meanwhile</source>
        <translation>أُزيل الحساب في هذه الأثناء</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>يجري سؤال %1…</translation>
    </message>
    <message>
        <source>Saving in the keychain… If it asks for a password, answer there.</source>
        <translation>يجري الحفظ في حلقة المفاتيح… إن طلبت كلمة سر فأدخلها هناك.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>لم يُحفظ.</translation>
    </message>
    <message>
        <source>The account is saved, its marks are not.</source>
        <translation>حُفظ الحساب، ولم تُحفظ علاماته.</translation>
    </message>
    <message>
        <source>&amp;Marks…</source>
        <translation>العلامات…</translation>
    </message>
    <message>
        <source>The definition of %1 is not there any more</source>
        <translation>لم يعد تعريف %1 موجودًا</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Every %1 (default)</source>
        <translation>كل %1 (المبدئي)</translation>
    </message>
    <message>
        <source>&amp;Name shown:</source>
        <translation>الاسم المعروض:</translation>
    </message>
    <message>
        <source>Re&amp;fresh:</source>
        <translation>التحديث:</translation>
    </message>
    <message>
        <source>Region or tier</source>
        <translation>المنطقة أو الفئة</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Region or &amp;tier:</source>
        <translation>المنطقة أو الفئة:</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>إعدادات متقدمة</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>عنوان آخر</translation>
    </message>
    <message>
        <source>Another &amp;address:</source>
        <translation>عنوان آخر:</translation>
    </message>
    <message>
        <source>For resellers and test servers: https, or http on this computer. Empty: the provider&apos;s own.</source>
        <translation>للموزعين وخوادم الاختبار: https، أو http على هذا الحاسوب. فارغ: عنوان المزود نفسه.</translation>
    </message>
    <message>
        <source>Your %1 will be sent only to %2</source>
        <translation>لا يُرسل إلا إلى %2: %1</translation>
    </message>
    <message>
        <source>Your %1 will not be sent anywhere until the address is right</source>
        <translation>لا يُرسل إلى أي مكان حتى يصح العنوان: %1</translation>
    </message>
    <message>
        <source>Your %1 was entered for %2. To send it to %3, replace it after saving.</source>
        <translation>أُدخل من أجل %2: %1. لإرساله إلى %3 استبدله بعد الحفظ.</translation>
    </message>
    <message>
        <source>request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و </translation>
    </message>
    <message>
        <source>To replace what is in the keychain, use “Replace secrets” in the Account menu.</source>
        <translation>لاستبدال ما في حلقة المفاتيح، استخدم «استبدال بيانات الاعتماد» في قائمة الحساب.</translation>
    </message>
    <message>
        <source>The vendor does not document these figures: they are read as other clients read them. Compare them once with what the vendor&apos;s own page shows.</source>
        <translation>لا يوثّق المزوّد هذه الأرقام: تُقرأ كما تقرؤها برامج أخرى. قارنها مرة بما تعرضه صفحة المزوّد نفسه.</translation>
    </message>
    <message>
        <source>Where do I find &amp;this?</source>
        <translation>أين أجد هذا؟</translation>
    </message>
    <message>
        <source>Where do I find &amp;these?</source>
        <translation>أين أجد هذه؟</translation>
    </message>
    <message>
        <source>Opens %1 in your browser</source>
        <translation>يفتح %1 في المتصفح</translation>
    </message>
    <message>
        <source>No browser could be opened. The page is %1</source>
        <translation>تعذّر فتح متصفح. الصفحة هي %1</translation>
    </message>
    <message>
        <source>This is too long for a key. Check that only the key itself was copied.</source>
        <translation>هذا أطول من أن يكون مفتاحًا. تحقق من نسخ المفتاح وحده.</translation>
    </message>
    <message>
        <source>An address is https:// and a host, with a port where it has one, as in https://api.example.com. Only this computer itself may be asked by http.</source>
        <translation>العنوان هو https:// واسم مضيف، مع منفذ إن وُجد، مثل https://api.example.com. لا يُسأل عبر http إلا هذا الحاسوب نفسه.</translation>
    </message>
</context>
<context>
    <name>AccountModel</name>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Of tank</source>
        <translation>من الخزان</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>مدة الكفاية</translation>
    </message>
    <message>
        <source>Expires or resets</source>
        <translation>الانتهاء أو التجدد</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
</context>
<context>
    <name>AccountPanel</name>
    <message>
        <source>%1 Plimsoll does not ask again until you do.</source>
        <translation>%1 لن يسأل Plimsoll ثانية قبل ذلك.</translation>
    </message>
    <message>
        <source>Failing for %1.</source>
        <translation>متعثر منذ %1.</translation>
    </message>
    <message>
        <source>The provider asked to wait: next try %1.</source>
        <translation>طلب المزود الانتظار: المحاولة التالية %1.</translation>
    </message>
    <message>
        <source>Next try %1.</source>
        <translation>المحاولة التالية %1.</translation>
    </message>
    <message>
        <source>The amounts shown were read %1.</source>
        <translation>قُرئت المبالغ المعروضة %1.</translation>
    </message>
    <message>
        <source>Never read so far.</source>
        <translation>لم يُقرأ قط.</translation>
    </message>
    <message>
        <source>Replace &amp;secrets…</source>
        <translation>استبدال بيانات الاعتماد…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The answer was: “%1”</source>
        <translation>كان الرد: «%1»</translation>
    </message>
</context>
<context>
    <name>AccountTree</name>
    <message>
        <source>Accounts and their balances</source>
        <translation>الحسابات وأرصدتها</translation>
    </message>
</context>
<context>
    <name>AlertLog</name>
    <message>
        <source>No alert was raised in the last year.</source>
        <translation>لم يصدر أي تنبيه في السنة الأخيرة.</translation>
    </message>
    <message>
        <source>Alerts of the account</source>
        <translation>تنبيهات الحساب</translation>
    </message>
</context>
<context>
    <name>AlertLogModel</name>
    <message>
        <source>not told yet</source>
        <translation>لم يُبلَّغ بعد</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Told at</source>
        <comment>when the notification was shown</comment>
        <translation>وقت الإبلاغ</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>لم يُقرأ</translation>
    </message>
    <message>
        <source>over before it was told</source>
        <translation>انتهى قبل الإبلاغ</translation>
    </message>
    <message>
        <source>still so</source>
        <translation>ما زال</translation>
    </message>
    <message>
        <source>Reminder: %1</source>
        <comment>what was warned of before</comment>
        <translation>تذكير: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>when it was no longer so</comment>
        <translation>حتى</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a column and what it says</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>%1 is empty</source>
        <translation>نفد رصيد %1</translation>
    </message>
    <message>
        <source>%1 is critically low</source>
        <translation>رصيد %1 منخفض إلى حد حرج</translation>
    </message>
    <message>
        <source>%1 is running low</source>
        <translation>رصيد %1 منخفض</translation>
    </message>
    <message>
        <source>%1: %2 left</source>
        <translation>%1: المتبقي %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Plimsoll can reach you</source>
        <translation>تنبيهات Plimsoll تصلك</translation>
    </message>
    <message>
        <source>This is a test. A warning about a balance comes in the same way.</source>
        <translation>هذا اختبار. هكذا يصل التنبيه بشأن رصيد.</translation>
    </message>
    <message>
        <source>%1 has expired</source>
        <translation>انتهت صلاحية %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 expires in %n days</source>
        <translation>
            <numerusform>تنتهي صلاحية %1 اليوم</numerusform>
            <numerusform>تنتهي صلاحية %1 خلال يوم واحد</numerusform>
            <numerusform>تنتهي صلاحية %1 خلال يومين</numerusform>
            <numerusform>تنتهي صلاحية %1 خلال %Ln أيام</numerusform>
            <numerusform>تنتهي صلاحية %1 خلال %Ln يومًا</numerusform>
            <numerusform>تنتهي صلاحية %1 خلال %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>No balance was read for a day</source>
        <translation>لم يُقرأ أي رصيد منذ يوم</translation>
    </message>
    <message>
        <source>%1 was not read for a day</source>
        <translation>لم يُقرأ %1 منذ يوم</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>تتعذر قراءة %1</translation>
    </message>
    <message>
        <source>%1 is still empty</source>
        <translation>ما زال رصيد %1 نافدًا</translation>
    </message>
    <message>
        <source>%1 runs out in %2</source>
        <comment>an account and a length of time</comment>
        <translation>ينفد رصيد %1 خلال %2</translation>
    </message>
    <message>
        <source>%1 is still critically low</source>
        <translation>ما زال رصيد %1 منخفضًا إلى حد حرج</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a headline and its reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an account and its balance</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>شحن</translation>
    </message>
    <message>
        <source>Snooze a day</source>
        <translation>تأجيل يومًا</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a failure and what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, expires on %2</source>
        <comment>a balance and a date</comment>
        <translation>%1، ينتهي في %2</translation>
    </message>
    <message>
        <source>%1, enough for %2</source>
        <comment>a balance and a length of time</comment>
        <translation>%1، يكفي %2</translation>
    </message>
    <message>
        <source>%1, the mark is %2</source>
        <comment>a balance and an amount</comment>
        <translation>%1، العلامة %2</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <comment>about balances</comment>
        <translation>
            <numerusform>لا تنبيهات</numerusform>
            <numerusform>تنبيه واحد</numerusform>
            <numerusform>تنبيهان</numerusform>
            <numerusform>%Ln تنبيهات</numerusform>
            <numerusform>%Ln تنبيهًا</numerusform>
            <numerusform>%Ln تنبيه</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AmountText</name>
    <message>
        <source>unlimited</source>
        <translation>غير محدود</translation>
    </message>
    <message>
        <source>%1 % of the tank</source>
        <translation>%1 % من الخزان</translation>
    </message>
    <message>
        <source>%1 days of runway</source>
        <translation>كفاية أيام عددها %1</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>&amp;Hide amounts</source>
        <translation>إخفاء المبالغ</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <translation>أيقونة صينية النظام</translation>
    </message>
    <message>
        <source>For screen sharing: nothing on screen says how much is left, only how well it stands.</source>
        <translation>لمشاركة الشاشة: لا يظهر على الشاشة مقدار المتبقي، بل حالته فقط.</translation>
    </message>
    <message>
        <source>&amp;Coloured</source>
        <translation>ملونة</translation>
    </message>
    <message>
        <source>&amp;Monochrome, told by shape and fill alone</source>
        <translation>أحادية اللون، تُميَّز بالشكل والامتلاء وحدهما</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>No key was found in the command. If the provider wants one, go back and put it into the command as the documentation says.</source>
        <translation>لم يُعثر على مفتاح في الأمر. إن كان المزود يطلب مفتاحًا فارجع وضعه في الأمر كما تذكر الوثائق.</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>&amp;Name of the provider:</source>
        <translation>اسم المزود:</translation>
    </message>
    <message>
        <source>This will be asked, with what you give in the place of the capitals:</source>
        <translation>هذا ما سيُطلب، وما تدخله يحل محل الأحرف الكبيرة:</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>إعدادات متقدمة</translation>
    </message>
    <message>
        <source>&amp;Id:</source>
        <comment>of a provider, in files and commands</comment>
        <translation>المعرّف:</translation>
    </message>
    <message>
        <source>Asking once…</source>
        <translation>يجري السؤال مرة واحدة…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>انتظار</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Left out, since it makes no difference: %1</source>
        <translation>تُرك لأنه لا يغيّر شيئًا: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>The request will be sent only to %1</source>
        <translation>لن يُرسل الطلب إلا إلى %1</translation>
    </message>
    <message>
        <source>Your %1 will be sent only to %2</source>
        <translation>لا يُرسل إلا إلى %2: %1</translation>
    </message>
    <message>
        <source>The name of the provider in files and commands: letters a-z, digits and “-”.</source>
        <translation>اسم المزود في الملفات والأوامر: الأحرف a-z والأرقام و«-».</translation>
    </message>
    <message>
        <source>You have a provider of this id, “%1”. It will be replaced.</source>
        <translation>لديك مزود بهذا المعرّف، «%1». سيُستبدل.</translation>
    </message>
    <message>
        <source>This id is that of the built-in provider “%1”. Take another.</source>
        <translation>هذا معرّف المزود المضمّن «%1». اختر غيره.</translation>
    </message>
    <message>
        <source>Give the provider a name.</source>
        <translation>أعطِ المزود اسمًا.</translation>
    </message>
    <message>
        <source>The provider answered, but no figure is in its reply that could be a balance.</source>
        <translation>أجاب المزود، لكن ليس في رده رقم يمكن أن يكون رصيدًا.</translation>
    </message>
    <message>
        <source>This came as the reply (HTTP status %1):</source>
        <translation>هذا ما جاء ردًا (حالة HTTP %1):</translation>
    </message>
</context>
<context>
    <name>BalanceForm</name>
    <message>
        <source>%1 (%2)</source>
        <comment>where in a reply, what stands there</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Marks and history hang on the key. Leave it as it is once it is in use.</source>
        <translation>ترتبط العلامات والسجل بهذا المفتاح. اتركه كما هو بعد بدء استخدامه.</translation>
    </message>
    <message>
        <source>One &amp;for every entry of the list</source>
        <translation>واحد لكل عنصر في القائمة</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <comment>of a balance</comment>
        <translation>الاسم:</translation>
    </message>
    <message>
        <source>Limi&amp;t:</source>
        <translation>الحد:</translation>
    </message>
    <message>
        <source>Use&amp;d:</source>
        <translation>المستهلَك:</translation>
    </message>
    <message>
        <source>Resets:</source>
        <translation>يتجدد:</translation>
    </message>
    <message>
        <source>Expires:</source>
        <translation>ينتهي:</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <comment>of a balance, as in a table</comment>
        <translation>المفتاح:</translation>
    </message>
    <message>
        <source>Un&amp;it:</source>
        <translation>الوحدة:</translation>
    </message>
    <message>
        <source>1 (as it is)</source>
        <comment>what amounts are multiplied by</comment>
        <translation>1 (كما هو)</translation>
    </message>
    <message>
        <source>0.01 (amounts are in cents)</source>
        <translation>0.01 (المبالغ بالسنتات)</translation>
    </message>
    <message>
        <source>-1 (it says what is owed)</source>
        <translation>-1 (يذكر المستحق دفعه)</translation>
    </message>
    <message>
        <source>Multipl&amp;y by:</source>
        <translation>الضرب في:</translation>
    </message>
    <message>
        <source>Give a number that is not 0, as in 0.01 or 1000.</source>
        <translation>أدخل رقمًا غير 0، مثل 0.01 أو 1000.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(بلا)</translation>
    </message>
    <message>
        <source>as the reply says: %1</source>
        <translation>كما يذكر الرد: %1</translation>
    </message>
</context>
<context>
    <name>BalancesPage</name>
    <message>
        <source>Remo&amp;ve</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>The definition file</source>
        <translation>ملف التعريف</translation>
    </message>
    <message>
        <source>Choose a figure in the reply and add it as a balance; a double click or Enter does the same. What is there already is a guess: look at it.</source>
        <translation>اختر رقمًا في الرد وأضفه رصيدًا؛ النقر المزدوج أو Enter يفعلان الشيء نفسه. ما هو موجود سلفًا تخمين: راجعه.</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>الأرصدة</translation>
    </message>
    <message>
        <source>Bala&amp;nces:</source>
        <translation>الأرصدة:</translation>
    </message>
    <message>
        <source>Do not c&amp;heck</source>
        <translation>دون تحقق</translation>
    </message>
    <message>
        <source>Every reply counts, whatever this value is</source>
        <translation>كل رد معتبر أيًا كانت هذه القيمة</translation>
    </message>
    <message>
        <source>Show as te&amp;xt</source>
        <translation>عرض كنص</translation>
    </message>
    <message>
        <source>Ex&amp;port…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Saves the definition as a file, to give it to others. No key is in it.</source>
        <translation>يحفظ التعريف ملفًا لإعطائه لآخرين. ليس فيه أي مفتاح.</translation>
    </message>
    <message>
        <source>“%1” is one for every entry of a list, and this value is in none of its entries.</source>
        <translation>«%1» واحد لكل عنصر في قائمة، وهذه القيمة ليست في أي من عناصرها.</translation>
    </message>
    <message>
        <source>The entries of this list cannot be told apart: none has a currency.</source>
        <translation>لا يمكن تمييز عناصر هذه القائمة: ليس لأي منها عملة.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>balance “%1”</source>
        <translation>الرصيد «%1»</translation>
    </message>
    <message>
        <source>limit of “%1”</source>
        <translation>حد «%1»</translation>
    </message>
    <message>
        <source>used of “%1”</source>
        <translation>المستهلَك من «%1»</translation>
    </message>
    <message>
        <source>reset time of “%1”</source>
        <translation>وقت تجدد «%1»</translation>
    </message>
    <message>
        <source>expiry of “%1”</source>
        <translation>انتهاء «%1»</translation>
    </message>
    <message>
        <source>unit of “%1”</source>
        <translation>وحدة «%1»</translation>
    </message>
    <message>
        <source>must be this</source>
        <translation>يجب أن تكون هذه</translation>
    </message>
    <message>
        <source>The reply counts only if %1 is %2.</source>
        <comment>name of a value, the value</comment>
        <translation>لا يُعتد بالرد إلا إذا كان %1 هو %2.</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>under 1 %</source>
        <translation>أقل من ١ %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>تجدد</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>resets %1</source>
        <translation>يتجدد %1</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>ينتهي %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>لم يُقرأ</translation>
    </message>
    <message>
        <source>%1, snoozed</source>
        <comment>a level</comment>
        <translation>%1، مؤجل</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>غير مستخدم</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>يجري التحديث…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>موقوف مؤقتًا</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>لم يُقرأ بعد</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>قديم</translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>an age</comment>
        <translation>القراءة: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an account and its state</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>لا سجل</translation>
    </message>
    <message>
        <source>recorded for %1</source>
        <comment>a length of time</comment>
        <translation>سُجل خلال %1</translation>
    </message>
    <message>
        <source>from %1 to %2 %3 in %4</source>
        <comment>two amounts, their unit, a length of time</comment>
        <translation>من %1 إلى %2 %3 خلال %4</translation>
    </message>
    <message>
        <source>No forecast: the last reading is from %1.</source>
        <comment>an age</comment>
        <translation>لا توقّع: آخر قراءة %1.</translation>
    </message>
    <message>
        <source>%1, to be confirmed</source>
        <comment>a level</comment>
        <translation>%1، بانتظار التأكيد</translation>
    </message>
    <message>
        <source>%1, muted</source>
        <comment>a level or what went wrong</comment>
        <translation>%1، مكتوم</translation>
    </message>
    <message>
        <source>runs out in %1</source>
        <comment>5 to 8 days</comment>
        <translation>ينفد خلال %1</translation>
    </message>
    <message>
        <source>%1 reported, waiting for a second reading</source>
        <comment>an amount</comment>
        <translation>أُبلغ عن %1، بانتظار قراءة ثانية</translation>
    </message>
    <message>
        <source>runs out soon</source>
        <translation>ينفد قريبًا</translation>
    </message>
    <message>
        <source>expires soon</source>
        <translation>ينتهي قريبًا</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a level and why</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a balance and why it is low</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>%1 %2</source>
        <comment>a level and its amount</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Resets %1</source>
        <translation>يتجدد %1</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>ينتهي %1</translation>
    </message>
    <message>
        <source>Reset or top-up</source>
        <translation>تجدد أو شحن</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>شحن</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an amount and when it was read</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an amount with its time, and a remark</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Lowest %1, highest %2 %3</source>
        <comment>two amounts and their unit</comment>
        <translation>الأدنى %1، الأعلى %2 %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>%1: first %2, last %3, lowest %4, highest %5 %6</source>
        <comment>a time, amounts and their unit</comment>
        <translation>%1: الأول %2، الأخير %3، الأدنى %4، الأعلى %5 %6</translation>
    </message>
</context>
<context>
    <name>CommandPage</name>
    <message>
        <source>curl command</source>
        <translation>أمر curl</translation>
    </message>
    <message>
        <source>Paste the c&amp;url command that asks the provider for your balance:</source>
        <translation>ألصق أمر curl الذي يسأل المزود عن رصيدك:</translation>
    </message>
    <message>
        <source>Open a definition &amp;file…</source>
        <translation>فتح ملف تعريف…</translation>
    </message>
    <message>
        <source>Adds a provider that somebody else has defined</source>
        <translation>يضيف مزودًا عرّفه شخص آخر</translation>
    </message>
    <message>
        <source>Did somebody give you the file of a finished definition?</source>
        <translation>هل أعطاك أحد ملف تعريف جاهزًا؟</translation>
    </message>
    <message>
        <source>The provider&apos;s documentation has such commands. A browser has them too: in its developer tools, under Network, choose “Copy as cURL”.</source>
        <translation>تحوي وثائق المزود مثل هذه الأوامر. ولدى المتصفح أيضًا: في أدوات المطور، ضمن الشبكة، اختر «Copy as cURL».</translation>
    </message>
    <message>
        <source>Nothing is sent yet. Keys in it are taken out and will be kept in the keychain only.</source>
        <translation>لم يُرسل شيء بعد. تُستخرج المفاتيح منه وتُحفظ في حلقة المفاتيح فقط.</translation>
    </message>
    <message>
        <source>Open a definition file</source>
        <translation>فتح ملف تعريف</translation>
    </message>
    <message>
        <source>Definitions (*.toml);;All files (*)</source>
        <translation>التعريفات (*.toml);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>This file cannot be used:</source>
        <translation>لا يمكن استخدام هذا الملف:</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… و%L1 أخرى</translation>
    </message>
</context>
<context>
    <name>DefinitionExport</name>
    <message>
        <source>Export the definition</source>
        <translation>تصدير التعريف</translation>
    </message>
    <message>
        <source>Definitions (*.toml)</source>
        <translation>التعريفات (*.toml)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>حُفظ باسم %1</translation>
    </message>
</context>
<context>
    <name>DefinitionPreview</name>
    <message>
        <source>limit %1</source>
        <translation>الحد %1</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>المستهلَك %1</translation>
    </message>
    <message>
        <source>resets %1</source>
        <comment>a time</comment>
        <translation>يتجدد %1</translation>
    </message>
    <message>
        <source>expires %1</source>
        <comment>a time</comment>
        <translation>ينتهي %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>No balance yet. Choose a figure in the reply and add it as a balance.</source>
        <translation>لا رصيد بعد. اختر رقمًا في الرد وأضفه رصيدًا.</translation>
    </message>
    <message>
        <source>This does not work yet: %1</source>
        <translation>هذا لا يعمل بعد: %1</translation>
    </message>
    <message>
        <source>This is what Plimsoll would read from the reply:</source>
        <translation>هذا ما سيقرؤه Plimsoll من الرد:</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… و%L1 أخرى</translation>
    </message>
</context>
<context>
    <name>DemoHttpClient</name>
    <message>
        <source>The demo asks nobody. It answers for the providers of its own accounts only.</source>
        <translation>لا يسأل العرض التجريبي أحدًا. يجيب فقط عن مزوّدي حساباته.</translation>
    </message>
</context>
<context>
    <name>DemoText</name>
    <message>
        <source>Enrichment, production</source>
        <translation>الإثراء، الإنتاج</translation>
    </message>
    <message>
        <source>Enrichment, staging</source>
        <translation>الإثراء، الاختبار</translation>
    </message>
    <message>
        <source>Job postings</source>
        <translation>إعلانات الوظائف</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>الرسائل النصية</translation>
    </message>
    <message>
        <source>Text messages, shop</source>
        <translation>الرسائل النصية، المتجر</translation>
    </message>
    <message>
        <source>Identity checks</source>
        <translation>التحقق من الهوية</translation>
    </message>
</context>
<context>
    <name>DesktopSession</name>
    <message>
        <source>The database was damaged. It is kept as %1, and a new one was begun.</source>
        <translation>كانت قاعدة البيانات تالفة. حُفظت باسم %1 وبدأت قاعدة جديدة.</translation>
    </message>
    <message>
        <source>The demo could not be started.</source>
        <translation>تعذّر بدء العرض التجريبي.</translation>
    </message>
    <message>
        <source>Demo data: nothing here is real and nothing is kept.</source>
        <translation>بيانات تجريبية: لا شيء هنا حقيقي ولا يُحفظ شيء.</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Balance to show</source>
        <translation>الرصيد المعروض</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>A&amp;lerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>How the balance stands</source>
        <translation>حال الرصيد</translation>
    </message>
</context>
<context>
    <name>DraftFields</name>
    <message>
        <source>What it is called</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>سري</translation>
    </message>
    <message>
        <source>What the field %1 is called</source>
        <translation>اسم الحقل %1</translation>
    </message>
    <message>
        <source>not in the command</source>
        <translation>ليست في الأمر</translation>
    </message>
    <message>
        <source>%1 is a secret</source>
        <translation>%1 سري</translation>
    </message>
    <message>
        <source>A secret is kept in the keychain and never shown. What is not one is kept with the account.</source>
        <translation>يُحفظ السري في حلقة المفاتيح ولا يُعرض أبدًا. وما سواه يُحفظ مع الحساب.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و </translation>
    </message>
    <message>
        <source>Give it a name, such as “API key”.</source>
        <translation>أعطه اسمًا، مثل «مفتاح API».</translation>
    </message>
    <message>
        <source>Enter the %1.</source>
        <comment>a field&apos;s label</comment>
        <translation>أدخل %1.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Know before your credits run out</source>
        <translation>اعرف قبل أن ينفد رصيدك</translation>
    </message>
    <message>
        <source>Plimsoll reads the balances of your prepaid APIs by itself, and tells you when one falls to your mark.</source>
        <translation>يقرأ Plimsoll أرصدة واجهاتك المدفوعة مسبقًا بنفسه، ويخبرك حين يهبط أحدها إلى علامتك.</translation>
    </message>
    <message>
        <source>&amp;Try with demo data</source>
        <translation>التجربة ببيانات تجريبية</translation>
    </message>
    <message>
        <source>You need a key of your account at a provider. It is kept in your keychain and sent to that provider only.</source>
        <translation>تحتاج إلى مفتاح حسابك لدى مزوّد. يُحفظ في حلقة المفاتيح ولا يُرسل إلا إلى ذلك المزوّد.</translation>
    </message>
    <message>
        <source>Opens a second window with made-up accounts. Nothing here is changed, and nothing is asked of anybody.</source>
        <translation>يفتح نافذة ثانية بحسابات مختلقة. لا يتغير شيء هنا، ولا يُسأل أحد.</translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message>
        <source>%1 · %2</source>
        <comment>an account and its balance</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a share of an amount</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Empty in %1.</source>
        <comment>a length of time</comment>
        <translation>ينفد بعد %1.</translation>
    </message>
    <message>
        <source>Resets %1 (%2).</source>
        <comment>a date and how long until then</comment>
        <translation>يتجدد في %1 (%2).</translation>
    </message>
    <message>
        <source>Was to reset %1 (%2).</source>
        <translation>كان موعد تجدده %1 (%2).</translation>
    </message>
    <message>
        <source>Expires %1 (%2).</source>
        <comment>a date and how long until then</comment>
        <translation>ينتهي في %1 (%2).</translation>
    </message>
    <message>
        <source>Expired %1.</source>
        <comment>a date</comment>
        <translation>انتهى في %1.</translation>
    </message>
    <message>
        <source>No mark is set.</source>
        <translation>لم تُعيَّن علامة.</translation>
    </message>
    <message>
        <source>Critical at %1.</source>
        <comment>a threshold</comment>
        <translation>حرج عند %1.</translation>
    </message>
    <message>
        <source>Low at %1.</source>
        <comment>a threshold</comment>
        <translation>منخفض عند %1.</translation>
    </message>
    <message>
        <source>Low at %1, critical at %2.</source>
        <comment>thresholds</comment>
        <translation>منخفض عند %1، حرج عند %2.</translation>
    </message>
    <message>
        <source>Default mark: %1</source>
        <comment>a sentence about thresholds</comment>
        <translation>العلامة المبدئية: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a part and its amount</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> + </source>
        <comment>between parts of a sum</comment>
        <translation> + </translation>
    </message>
    <message>
        <source>Never read so far.</source>
        <translation>لم يُقرأ قط.</translation>
    </message>
    <message>
        <source>Out of date: read %1.</source>
        <comment>an age</comment>
        <translation>قديم: آخر قراءة %1.</translation>
    </message>
    <message>
        <source>Read %1.</source>
        <comment>an age</comment>
        <translation>آخر قراءة %1.</translation>
    </message>
    <message>
        <source>Reading now…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Paused: not read until it is resumed.</source>
        <translation>موقوف مؤقتًا: لا يُقرأ حتى يُستأنف.</translation>
    </message>
    <message>
        <source>Next reading %1.</source>
        <comment>how long until then</comment>
        <translation>القراءة التالية %1.</translation>
    </message>
    <message numerus="yes">
        <source>Low %n days before it expires.</source>
        <translation>
            <numerusform>منخفض يوم الانتهاء.</numerusform>
            <numerusform>منخفض قبل الانتهاء بيوم واحد.</numerusform>
            <numerusform>منخفض قبل الانتهاء بيومين.</numerusform>
            <numerusform>منخفض قبل الانتهاء بـ %Ln أيام.</numerusform>
            <numerusform>منخفض قبل الانتهاء بـ %Ln يومًا.</numerusform>
            <numerusform>منخفض قبل الانتهاء بـ %Ln يوم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Critical %n days before it expires.</source>
        <translation>
            <numerusform>حرج يوم الانتهاء.</numerusform>
            <numerusform>حرج قبل الانتهاء بيوم واحد.</numerusform>
            <numerusform>حرج قبل الانتهاء بيومين.</numerusform>
            <numerusform>حرج قبل الانتهاء بـ %Ln أيام.</numerusform>
            <numerusform>حرج قبل الانتهاء بـ %Ln يومًا.</numerusform>
            <numerusform>حرج قبل الانتهاء بـ %Ln يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a level and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Snoozed until %1.</source>
        <comment>a date and time</comment>
        <translation>مؤجل حتى %1.</translation>
    </message>
    <message>
        <source>Snoozed until it is topped up.</source>
        <translation>مؤجل حتى الشحن.</translation>
    </message>
    <message>
        <source>You know of it: no more reminders until it gets worse.</source>
        <translation>عُلم به: لا تذكير حتى يسوء.</translation>
    </message>
    <message>
        <source>Muted: you are not warned of this account.</source>
        <translation>مكتوم: لا تنبيهات عن هذا الحساب.</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>No keychain</source>
        <translation>لا حلقة مفاتيح</translation>
    </message>
    <message>
        <source>Start or install a keyring such as GNOME Keyring or KWallet, then try again.</source>
        <translation>شغّل أو ثبّت حلقة مفاتيح مثل GNOME Keyring أو KWallet، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>حلقة المفاتيح مقفلة</translation>
    </message>
    <message>
        <source>Unlock your keychain, then try again.</source>
        <translation>افتح قفل حلقة المفاتيح، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Keychain refused</source>
        <translation>رفضت حلقة المفاتيح الوصول</translation>
    </message>
    <message>
        <source>Allow Plimsoll to use your keychain, then try again.</source>
        <translation>اسمح لـ Plimsoll باستخدام حلقة المفاتيح، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>No secret stored</source>
        <translation>لا بيانات اعتماد محفوظة</translation>
    </message>
    <message>
        <source>Enter the account&apos;s secrets.</source>
        <translation>أدخل بيانات اعتماد الحساب.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Check the network connection.</source>
        <translation>تحقق من اتصال الشبكة.</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>لم يُعثر على المضيف</translation>
    </message>
    <message>
        <source>Check the network connection and the account&apos;s address.</source>
        <translation>تحقق من اتصال الشبكة ومن عنوان الحساب.</translation>
    </message>
    <message>
        <source>Connection failed</source>
        <translation>فشل الاتصال</translation>
    </message>
    <message>
        <source>The provider may be down; Plimsoll tries again by itself.</source>
        <translation>ربما تعطلت خدمة المزود؛ يعيد Plimsoll المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>انتهت المهلة</translation>
    </message>
    <message>
        <source>The provider is slow; Plimsoll tries again by itself.</source>
        <translation>المزود بطيء؛ يعيد Plimsoll المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>لا اتصال آمن</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the clock, the proxy and the account&apos;s address.</source>
        <translation>لم يُرسل شيء. تحقق من الساعة والوسيط وعنوان الحساب.</translation>
    </message>
    <message>
        <source>Endpoint moved</source>
        <translation>انتقلت نقطة الوصول</translation>
    </message>
    <message>
        <source>Plimsoll does not follow redirects with a key; the definition needs the new address.</source>
        <translation>لا يتبع Plimsoll إعادة التوجيه ومعه مفتاح؛ يحتاج التعريف إلى العنوان الجديد.</translation>
    </message>
    <message>
        <source>Reply too large</source>
        <translation>الرد كبير جدًا</translation>
    </message>
    <message>
        <source>Check the account&apos;s address.</source>
        <translation>تحقق من عنوان الحساب.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>طلبات كثيرة جدًا</translation>
    </message>
    <message>
        <source>Plimsoll waits as the provider asked; a longer interval helps.</source>
        <translation>ينتظر Plimsoll كما طلب المزود؛ تفيد إطالة الفترة بين التحديثات.</translation>
    </message>
    <message>
        <source>Credentials rejected</source>
        <translation>رُفضت بيانات الاعتماد</translation>
    </message>
    <message>
        <source>Check the key and enter it again.</source>
        <translation>تحقق من المفتاح وأدخله مجددًا.</translation>
    </message>
    <message>
        <source>Payment required</source>
        <translation>يلزم الدفع</translation>
    </message>
    <message>
        <source>Top up or check the plan at the provider.</source>
        <translation>اشحن الرصيد أو تحقق من الخطة لدى المزود.</translation>
    </message>
    <message>
        <source>Provider error</source>
        <translation>خطأ لدى المزود</translation>
    </message>
    <message>
        <source>The provider has a problem; Plimsoll tries again by itself.</source>
        <translation>لدى المزود مشكلة؛ يعيد Plimsoll المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>رُفض الطلب</translation>
    </message>
    <message>
        <source>Check the account&apos;s details and the definition.</source>
        <translation>تحقق من تفاصيل الحساب ومن التعريف.</translation>
    </message>
    <message>
        <source>Reply unreadable</source>
        <translation>رد غير مقروء</translation>
    </message>
    <message>
        <source>Check the account&apos;s address; a login page of the network may have answered.</source>
        <translation>تحقق من عنوان الحساب؛ ربما جاء الرد من صفحة دخول للشبكة.</translation>
    </message>
    <message>
        <source>Reply not understood</source>
        <translation>رد غير مفهوم</translation>
    </message>
    <message>
        <source>The provider may have changed its API; the definition needs a look.</source>
        <translation>ربما غيّر المزود واجهته البرمجية؛ تلزم مراجعة التعريف.</translation>
    </message>
    <message>
        <source>Refused by the provider</source>
        <translation>رفض المزود الطلب</translation>
    </message>
    <message>
        <source>Check the account at the provider.</source>
        <translation>تحقق من الحساب لدى المزود.</translation>
    </message>
    <message>
        <source>Provider unknown</source>
        <translation>مزود غير معروف</translation>
    </message>
    <message>
        <source>Put its definition back, or remove the account.</source>
        <translation>أعد تعريفه إلى مكانه، أو أزل الحساب.</translation>
    </message>
    <message>
        <source>Definition broken</source>
        <translation>التعريف معطوب</translation>
    </message>
    <message>
        <source>Mend the definition; plimsollctl provider check says where.</source>
        <translation>أصلح التعريف؛ يبين plimsollctl provider check موضع الخطأ.</translation>
    </message>
    <message>
        <source>Address changed</source>
        <translation>تغير العنوان</translation>
    </message>
    <message>
        <source>Enter the secrets again to confirm where they will be sent.</source>
        <translation>أدخل بيانات الاعتماد مجددًا لتأكيد وجهة إرسالها.</translation>
    </message>
    <message>
        <source>%1 (HTTP %2)</source>
        <translation>%1 (HTTP %2)</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>optional</source>
        <translation>اختياري</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(بلا)</translation>
    </message>
    <message>
        <source>stored in the keychain</source>
        <translation>محفوظ في حلقة المفاتيح</translation>
    </message>
    <message>
        <source>stored in the keychain, ends in %1</source>
        <translation>محفوظ في حلقة المفاتيح، ينتهي بـ %1</translation>
    </message>
    <message>
        <source>Enter the %1.</source>
        <comment>a field&apos;s label</comment>
        <translation>أدخل %1.</translation>
    </message>
    <message>
        <source>This has a line break or another invisible character in it. Copy it again as a single line.</source>
        <translation>فيه فاصل أسطر أو محرف خفي آخر. انسخه مجددًا سطرًا واحدًا.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>البدء عند تسجيل الدخول</translation>
    </message>
    <message>
        <source>Start &amp;hidden, in the tray only</source>
        <translation>البدء مخفيًا، في صينية النظام فقط</translation>
    </message>
    <message>
        <source>As each provider suggests</source>
        <translation>كما يقترح كل مزود</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <comment>language</comment>
        <translation>لغة سطح المكتب</translation>
    </message>
    <message>
        <source>L&amp;anguage:</source>
        <translation>اللغة:</translation>
    </message>
    <message>
        <source>The windows change at once.</source>
        <translation>تتغير النوافذ فورًا.</translation>
    </message>
    <message>
        <source>&amp;Refresh:</source>
        <translation>التحديث:</translation>
    </message>
    <message>
        <source>For accounts without an interval of their own. No provider is asked more often than it allows.</source>
        <translation>للحسابات التي ليست لها فترة خاصة بها. لا يُسأل أي مزود أكثر مما يسمح به.</translation>
    </message>
</context>
<context>
    <name>Glance</name>
    <message>
        <source>Plimsoll at a glance</source>
        <translation>لمحة Plimsoll</translation>
    </message>
    <message>
        <source>Accounts, the most urgent first</source>
        <translation>الحسابات، الأكثر إلحاحًا أولًا</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>إضافة حساب…</translation>
    </message>
    <message>
        <source>No accounts yet: add one, and its balances are shown here.</source>
        <translation>لا حسابات بعد: أضف حسابًا لتظهر أرصدته هنا.</translation>
    </message>
    <message>
        <source>&amp;Refresh all</source>
        <translation>تحديث الكل</translation>
    </message>
    <message>
        <source>&amp;Open Plimsoll</source>
        <translation>فتح Plimsoll</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>يجري التحديث…</translation>
    </message>
</context>
<context>
    <name>GlanceCard</name>
    <message>
        <source>lasts %1</source>
        <comment>5 to 8 days</comment>
        <translation>يكفي %1</translation>
    </message>
    <message>
        <source>forecast: %1</source>
        <comment>collecting</comment>
        <translation>التوقع: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>2 min ago</comment>
        <translation>القراءة: %1</translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>1 year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>a length of time</comment>
        <translation>عرض %1</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>إعادة ضبط التكبير</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>&amp;Picture (PNG)…</source>
        <translation>صورة (PNG)…</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)…</source>
        <translation>جدول (CSV)…</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>حفظ الرسم البياني</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>صور PNG (*.png)</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>حفظ السجل</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>جداول CSV (*.csv)</translation>
    </message>
    <message>
        <source>Course of %1</source>
        <comment>a balance</comment>
        <translation>مسار %1</translation>
    </message>
    <message>
        <source>▲ %1</source>
        <comment>what a triangle in the chart means</comment>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source>┄ Forecast</source>
        <comment>what dashed lines in the chart mean</comment>
        <translation>┄ التوقع</translation>
    </message>
    <message>
        <source>What is unlimited has no course to show.</source>
        <translation>ليس لغير المحدود مسار يُعرض.</translation>
    </message>
    <message>
        <source>Nothing is recorded in this time yet.</source>
        <translation>لم يُسجل شيء في هذه المدة بعد.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>an account and its balance</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>For ever</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>سنتين</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>٩٠ يومًا</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>٣٠ يومًا</translation>
    </message>
    <message>
        <source>&amp;Export everything as CSV…</source>
        <translation>تصدير الكل بصيغة CSV…</translation>
    </message>
    <message>
        <source>&amp;Delete the history…</source>
        <translation>حذف السجل…</translation>
    </message>
    <message>
        <source>&amp;Keep for:</source>
        <translation>الاحتفاظ لمدة:</translation>
    </message>
    <message>
        <source>Recorded amounts and warnings that are older are deleted; what was read last stays.</source>
        <translation>تُحذف المبالغ والتنبيهات المسجلة الأقدم؛ وتبقى آخر قراءة.</translation>
    </message>
    <message>
        <source>Delete what is older?</source>
        <translation>أتريد حذف الأقدم؟</translation>
    </message>
    <message>
        <source>Recorded amounts and warnings of all accounts that are older than %1 are deleted now, and from now on every day.</source>
        <translation>تُحذف الآن، ثم كل يوم من الآن فصاعدًا، المبالغ والتنبيهات المسجلة لجميع الحسابات إن مضى عليها أكثر من %1.</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>تصدير السجل</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>ملفات CSV (*.csv)</translation>
    </message>
    <message>
        <source>Amounts written to %1: %2</source>
        <translation>المبالغ المكتوبة في %1: %L2</translation>
    </message>
    <message>
        <source>Delete the history of all accounts?</source>
        <translation>أتريد حذف سجل جميع الحسابات؟</translation>
    </message>
    <message>
        <source>This deletes from this computer:
• all recorded amounts, and with them charts and forecasts
• the log of warnings

Accounts, marks and what was read last stay. Nothing changes at the providers.</source>
        <translation>سيُحذف من هذا الحاسوب:
• جميع المبالغ المسجلة، ومعها الرسوم البيانية والتوقعات
• سجل التنبيهات

تبقى الحسابات والعلامات وآخر قراءة. لا يتغير شيء لدى المزودين.</translation>
    </message>
    <message>
        <source>The history was deleted.</source>
        <translation>حُذف السجل.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>IntervalBox</name>
    <message>
        <source>Every %1</source>
        <translation>كل %1</translation>
    </message>
</context>
<context>
    <name>LevelText</name>
    <message>
        <source>OK</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>حرج</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>نافد</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Set mark</source>
        <translation>تعيين علامة</translation>
    </message>
    <message>
        <source>Marks of %1</source>
        <translation>علامات %1</translation>
    </message>
    <message>
        <source>Use &amp;defaults</source>
        <translation>استخدام المبدئي</translation>
    </message>
    <message>
        <source>&amp;Balance:</source>
        <translation>الرصيد:</translation>
    </message>
    <message>
        <source>Left now:</source>
        <translation>المتبقي الآن:</translation>
    </message>
    <message>
        <source>&amp;Low at or below:</source>
        <translation>منخفض عند أو دون:</translation>
    </message>
    <message>
        <source>&amp;Critical at or below:</source>
        <translation>حرج عند أو دون:</translation>
    </message>
    <message>
        <source>&amp;Full tank:</source>
        <translation>الخزان الممتلئ:</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>لم يُقرأ بعد</translation>
    </message>
    <message>
        <source>%1, by the provider</source>
        <translation>%1، بحسب المزود</translation>
    </message>
    <message>
        <source>the highest since the last top-up</source>
        <translation>الأعلى منذ آخر شحن</translation>
    </message>
    <message>
        <source>You are told once when a mark is reached, and reminded each day of what is critical. Empty: the default, in grey.</source>
        <translation>يصلك تنبيه واحد عند بلوغ علامة، وتذكير يومي بما هو حرج. فارغ: القيمة المبدئية، بالرمادي.</translation>
    </message>
    <message>
        <source>When it runs low</source>
        <translation>عندما ينخفض</translation>
    </message>
    <message>
        <source>An amount like 50, a share of the full tank like 20&#xa0;%, or days of runway like 7&#xa0;d.</source>
        <translation>مبلغ مثل 50، أو نسبة من الخزان الممتلئ مثل 20&#xa0;%، أو أيام يكفيها مثل 7&#xa0;d.</translation>
    </message>
    <message>
        <source>Before it expires</source>
        <translation>قبل أن ينتهي</translation>
    </message>
    <message>
        <source>L&amp;ow, days before:</source>
        <translation>منخفض، قبله بأيام:</translation>
    </message>
    <message>
        <source>C&amp;ritical, days before:</source>
        <translation>حرج، قبله بأيام:</translation>
    </message>
    <message>
        <source>0: never.</source>
        <translation>0: أبدًا.</translation>
    </message>
    <message>
        <source>The provider tells no date on which it expires.</source>
        <translation>لا يذكر المزوّد تاريخ انتهاء.</translation>
    </message>
    <message>
        <source>It expires on %1 (%2).</source>
        <comment>a date and how long until then</comment>
        <translation>ينتهي في %1 (%2).</translation>
    </message>
    <message>
        <source>It expired on %1.</source>
        <comment>a date</comment>
        <translation>انتهى في %1.</translation>
    </message>
</context>
<context>
    <name>MarkFields</name>
    <message>
        <source>Low at or below</source>
        <translation>منخفض عند أو دون</translation>
    </message>
    <message>
        <source>Critical at or below</source>
        <translation>حرج عند أو دون</translation>
    </message>
    <message>
        <source>Full tank</source>
        <translation>الخزان الممتلئ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>A full tank is more than 0.</source>
        <translation>الخزان الممتلئ أكثر من 0.</translation>
    </message>
    <message>
        <source>Critical must not be above low.</source>
        <translation>يجب ألا يزيد الحرج على المنخفض.</translation>
    </message>
    <message>
        <source>Low, days before it expires</source>
        <translation>منخفض، بالأيام قبل الانتهاء</translation>
    </message>
    <message>
        <source>Critical, days before it expires</source>
        <translation>حرج، بالأيام قبل الانتهاء</translation>
    </message>
    <message>
        <source>Critical must not come before low: write as many days, or fewer.</source>
        <translation>لا يجوز أن يسبق «حرج» «منخفض»: اكتب العدد نفسه من الأيام أو أقل.</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>As the desktop</source>
        <comment>proxy</comment>
        <translation>كسطح المكتب</translation>
    </message>
    <message>
        <source>None</source>
        <comment>proxy</comment>
        <translation>بلا</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> ث</translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation>الوسيط:</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>المضيف:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>المنفذ:</translation>
    </message>
    <message>
        <source>For encrypted requests; there are no others, but to this computer. No name or password is sent to a proxy.</source>
        <translation>للطلبات المشفرة؛ ولا غيرها إلا إلى هذا الحاسوب. لا يُرسل اسم ولا كلمة سر إلى الوسيط.</translation>
    </message>
    <message>
        <source>&amp;Give up after:</source>
        <translation>إلغاء بعد:</translation>
    </message>
    <message>
        <source>The time that one request may take, from its start to the last byte.</source>
        <translation>المدة التي قد يستغرقها طلب واحد، من بدايته حتى آخر بايت.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s host. Until then nothing is changed.</source>
        <translation>أدخل مضيف الوسيط. لا يتغير شيء قبل ذلك.</translation>
    </message>
    <message>
        <source>“%1” is not a host. Write it like %2, without name and password.</source>
        <translation>«%1» ليس مضيفًا. اكتبه على نحو %2، من دون اسم وكلمة سر.</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>This desktop has no tray, so Plimsoll stays in this window: minimized it goes on watching, closed it ends.</source>
        <translation>ليس في سطح المكتب هذا صينية نظام، فيبقى Plimsoll في هذه النافذة: يواصل المراقبة إن صُغّرت، وينتهي إن أُغلقت.</translation>
    </message>
    <message>
        <source>&amp;Minimize</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>The desktop&apos;s notification service cannot be reached, so warnings are shown here only.</source>
        <translation>تعذر الوصول إلى خدمة إشعارات سطح المكتب، فلا تظهر التنبيهات إلا هنا.</translation>
    </message>
    <message>
        <source>&amp;Send a test</source>
        <translation>إرسال اختبار</translation>
    </message>
</context>
<context>
    <name>NotificationsPage</name>
    <message>
        <source>Default mark</source>
        <translation>العلامة المبدئية</translation>
    </message>
    <message>
        <source>&amp;Hold warnings back each day</source>
        <translation>إرجاء التنبيهات كل يوم</translation>
    </message>
    <message>
        <source>&amp;Send a test notification</source>
        <translation>إرسال إشعار اختباري</translation>
    </message>
    <message>
        <source>Marks for balances without their own</source>
        <translation>علامات الأرصدة التي ليست لها علامة خاصة</translation>
    </message>
    <message>
        <source>&amp;Low at or below:</source>
        <translation>منخفض عند أو دون:</translation>
    </message>
    <message>
        <source>&amp;Critical at or below:</source>
        <translation>حرج عند أو دون:</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>من:</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>إلى:</translation>
    </message>
    <message>
        <source>Warnings of these hours come together at their end.</source>
        <translation>تصل تنبيهات هذه الساعات مجتمعة عند انتهائها.</translation>
    </message>
    <message>
        <source>Quiet hours begin and end at different times.</source>
        <translation>يجب أن تختلف بداية ساعات الهدوء عن نهايتها.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>يجري الإرسال…</translation>
    </message>
    <message>
        <source>Sent. If none appeared, your desktop may be set not to disturb.</source>
        <translation>أُرسل. إن لم يظهر شيء، فربما ضُبط سطح المكتب على عدم الإزعاج.</translation>
    </message>
    <message>
        <source>L&amp;ow, days before it expires:</source>
        <translation>منخفض، بالأيام قبل الانتهاء:</translation>
    </message>
    <message>
        <source>C&amp;ritical, days before it expires:</source>
        <translation>حرج، بالأيام قبل الانتهاء:</translation>
    </message>
    <message>
        <source>An amount like 50, a share of the full tank like 20&#xa0;%, or days of runway like 7&#xa0;d. Empty: none.</source>
        <translation>مبلغ مثل 50، أو نسبة من الخزان الممتلئ مثل 20&#xa0;%، أو أيام يكفيها مثل 7&#xa0;d. فارغ: بلا.</translation>
    </message>
</context>
<context>
    <name>OverviewWindow</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>&amp;Hide amounts</source>
        <translation>إخفاء المبالغ</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Plimsoll</source>
        <translation>Plimsoll</translation>
    </message>
    <message>
        <source>Filter accounts and balances</source>
        <translation>ترشيح الحسابات والأرصدة</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>لا شيء يطابق المرشح.</translation>
    </message>
    <message>
        <source>&amp;Plimsoll</source>
        <translation>Plimsoll</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>الإجراءات</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>يجري التحديث…</translation>
    </message>
    <message>
        <source>Next refresh %1</source>
        <translation>التحديث التالي %1</translation>
    </message>
    <message>
        <source>No refresh planned</source>
        <translation>لا تحديث مقررًا</translation>
    </message>
    <message>
        <source>Cannot be read: %1 of %2 accounts</source>
        <translation>تعذرت القراءة: %L1 من %L2 من الحسابات</translation>
    </message>
</context>
<context>
    <name>OwnProviderBar</name>
    <message>
        <source>E&amp;xport…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Remove provider</source>
        <translation>إزالة المزود</translation>
    </message>
    <message>
        <source>Remove your provider “%1”?</source>
        <translation>أتريد إزالة مزودك «%1»؟</translation>
    </message>
    <message>
        <source>Its definition file is deleted from this computer. Export it before if you may need it again.</source>
        <translation>يُحذف ملف تعريفه من هذا الحاسوب. صدّره أولًا إن كنت قد تحتاجه ثانية.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>ProviderEditor</name>
    <message>
        <source>Add any provider</source>
        <translation>إضافة أي مزود</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>&amp;Ask once</source>
        <translation>اسأل مرة واحدة</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Step 1 of 3: the request</source>
        <translation>الخطوة 1 من 3: الطلب</translation>
    </message>
    <message>
        <source>Step 2 of 3: ask once</source>
        <translation>الخطوة 2 من 3: السؤال مرة واحدة</translation>
    </message>
    <message>
        <source>Step 3 of 3: the balances</source>
        <translation>الخطوة 3 من 3: الأرصدة</translation>
    </message>
    <message>
        <source>A finished definition</source>
        <translation>تعريف جاهز</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>لم يُحفظ. %1</translation>
    </message>
</context>
<context>
    <name>ProviderModel</name>
    <message>
        <source>Other</source>
        <comment>category of providers</comment>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>provider, its category</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>your own definition</source>
        <translation>تعريفك الخاص</translation>
    </message>
    <message>
        <source>from other clients, not documented by the vendor</source>
        <translation>من برامج أخرى، لا يوثّقه المزوّد</translation>
    </message>
    <message>
        <source>also %1</source>
        <comment>other names of a provider</comment>
        <translation>أيضًا %1</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>provider, its category</comment>
        <translation>%1، %2.</translation>
    </message>
    <message>
        <source>Also known as %1.</source>
        <translation>يُعرف أيضًا باسم %1.</translation>
    </message>
    <message>
        <source>This is a definition of your own.</source>
        <translation>هذا تعريف خاص بك.</translation>
    </message>
    <message>
        <source>The vendor does not document these figures: they are read as other clients read them.</source>
        <translation>لا يوثّق المزوّد هذه الأرقام: تُقرأ كما تقرؤها برامج أخرى.</translation>
    </message>
</context>
<context>
    <name>ProviderPicker</name>
    <message>
        <source>No provider of this name is known.</source>
        <translation>لا يُعرف مزود بهذا الاسم.</translation>
    </message>
    <message>
        <source>Search by name, brand or category</source>
        <translation>بحث بالاسم أو العلامة التجارية أو الفئة</translation>
    </message>
    <message>
        <source>Search providers</source>
        <translation>البحث في المزودين</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>المزودون</translation>
    </message>
    <message>
        <source>&amp;Any provider…</source>
        <translation>أي مزود…</translation>
    </message>
    <message>
        <source>Adds any HTTP API that tells a balance</source>
        <translation>يضيف أي واجهة HTTP تذكر رصيدًا</translation>
    </message>
    <message>
        <source>Definition files that you write by hand belong into this folder; they are read when Plimsoll starts.
%1</source>
        <translation>ملفات التعريف التي تكتبها بنفسك موضعها هذا المجلد؛ تُقرأ عند بدء Plimsoll.
%1</translation>
    </message>
    <message>
        <source>Is yours not here? Any HTTP API that tells a balance can be added.</source>
        <translation>أليس مزودك هنا؟ يمكن إضافة أي واجهة HTTP تذكر رصيدًا.</translation>
    </message>
</context>
<context>
    <name>RehearsalText</name>
    <message>
        <source>Would not have warned in %1.</source>
        <comment>a length of time</comment>
        <translation>خلال %1: ما كان ليصدر أي تنبيه.</translation>
    </message>
    <message numerus="yes">
        <source>Would have warned %n times in %1, first on %2.</source>
        <translation>
            <numerusform>خلال %1: ما كان ليصدر أي تنبيه (%2).</numerusform>
            <numerusform>خلال %1: كان سيصدر تنبيه واحد، في %2.</numerusform>
            <numerusform>خلال %1: كان سيصدر تنبيهان، أولهما في %2.</numerusform>
            <numerusform>خلال %1: كانت ستصدر %n تنبيهات، أولها في %2.</numerusform>
            <numerusform>خلال %1: كان سيصدر %n تنبيهًا، أولها في %2.</numerusform>
            <numerusform>خلال %1: كان سيصدر %n تنبيه، أولها في %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Would have warned once in %1, on %2.</source>
        <translation>خلال %1: كان سيصدر تنبيه واحد، في %2.</translation>
    </message>
    <message>
        <source>Daily reminders: %1.</source>
        <translation>التذكيرات اليومية: %1.</translation>
    </message>
</context>
<context>
    <name>ReplyModel</name>
    <message>
        <source>(the whole reply)</source>
        <translation>(الرد كله)</translation>
    </message>
    <message>
        <source>empty list</source>
        <translation>قائمة فارغة</translation>
    </message>
    <message>
        <source>list, %1</source>
        <comment>how many entries</comment>
        <translation>قائمة، %L1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>name, value, what it is used as</comment>
        <translation>%1: %2، %3</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a value in a reply</comment>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>مستخدم كـ</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>الرد</translation>
    </message>
</context>
<context>
    <name>ReplyPane</name>
    <message>
        <source>&amp;Add as balance</source>
        <translation>إضافة كرصيد</translation>
    </message>
    <message>
        <source>What is left of something, to be watched</source>
        <translation>ما تبقى من شيء، ليُراقب</translation>
    </message>
    <message>
        <source>Use as &amp;limit</source>
        <translation>استخدام كحد</translation>
    </message>
    <message>
        <source>How much there was of the chosen balance</source>
        <translation>مقدار الرصيد المختار كاملًا</translation>
    </message>
    <message>
        <source>Use as &amp;used</source>
        <translation>استخدام كمستهلَك</translation>
    </message>
    <message>
        <source>How much of the chosen balance is used up</source>
        <translation>ما استُهلك من الرصيد المختار</translation>
    </message>
    <message>
        <source>Use as &amp;reset time</source>
        <translation>استخدام كوقت تجدد</translation>
    </message>
    <message>
        <source>When the chosen balance is full again</source>
        <translation>متى يمتلئ الرصيد المختار ثانية</translation>
    </message>
    <message>
        <source>Use as &amp;expiry</source>
        <translation>استخدام كوقت انتهاء</translation>
    </message>
    <message>
        <source>When the chosen balance is lost</source>
        <translation>متى يضيع الرصيد المختار</translation>
    </message>
    <message>
        <source>C&amp;ounts only if it is this</source>
        <translation>لا يُعتد به إلا بهذه القيمة</translation>
    </message>
    <message>
        <source>A reply in which this value is another one is a failure</source>
        <translation>الرد الذي فيه قيمة أخرى هنا إخفاق</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Its author says: as the provider documents it.</source>
        <translation>يقول كاتبه: كما يوثقه المزود.</translation>
    </message>
    <message>
        <source>Its author says: as other programs read it; the provider does not document it.</source>
        <translation>يقول كاتبه: كما تقرؤه برامج أخرى؛ لا يوثقه المزود.</translation>
    </message>
    <message>
        <source>Its author does not say where the figures are documented.</source>
        <translation>لا يذكر كاتبه أين وُثقت الأرقام.</translation>
    </message>
    <message>
        <source>Somebody else wrote this definition. It decides what is sent to the address below and what is shown of the reply; it cannot read files or send anything elsewhere.</source>
        <translation>كتب شخص آخر هذا التعريف. هو يحدد ما يُرسل إلى العنوان أدناه وما يُعرض من الرد؛ ولا يمكنه قراءة الملفات ولا إرسال شيء إلى غيره.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>الاسم:</translation>
    </message>
    <message>
        <source>Sends to:</source>
        <translation>يرسل إلى:</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>المصدر:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>الملف:</translation>
    </message>
    <message>
        <source>This will be asked, with what you give in the place of the capitals:</source>
        <translation>هذا ما سيُطلب، وما تدخله يحل محل الأحرف الكبيرة:</translation>
    </message>
    <message>
        <source>How the request is made:</source>
        <translation>كيف يُصاغ الطلب:</translation>
    </message>
    <message>
        <source>What counts as a failure:</source>
        <translation>ما يُعد إخفاقًا:</translation>
    </message>
    <message>
        <source>(what the HTTP status says)</source>
        <translation>(ما تقوله حالة HTTP)</translation>
    </message>
    <message>
        <source>How the balances are read:</source>
        <translation>كيف تُقرأ الأرصدة:</translation>
    </message>
    <message>
        <source>%1 (secret, kept in the keychain)</source>
        <translation>%1 (سري، يُحفظ في حلقة المفاتيح)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Wants from you:</source>
        <translation>يطلب منك:</translation>
    </message>
    <message>
        <source>This replaces your provider “%1”.</source>
        <translation>هذا يستبدل مزودك «%1».</translation>
    </message>
    <message>
        <source>Its address changes: the accounts at it will ask for their secrets again before anything is sent there.</source>
        <translation>يتغير عنوانه: ستطلب حساباته بيانات اعتمادها مجددًا قبل إرسال أي شيء إليه.</translation>
    </message>
</context>
<context>
    <name>RunwayText</name>
    <message>
        <source>over a year</source>
        <translation>أكثر من سنة</translation>
    </message>
    <message numerus="yes">
        <source>%n days or more</source>
        <translation>
            <numerusform>%Ln يوم أو أكثر</numerusform>
            <numerusform>%Ln يوم أو أكثر</numerusform>
            <numerusform>%Ln يوم أو أكثر</numerusform>
            <numerusform>%Ln أيام أو أكثر</numerusform>
            <numerusform>%Ln يومًا أو أكثر</numerusform>
            <numerusform>%Ln يوم أو أكثر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>نحو %Ln س</numerusform>
            <numerusform>نحو %Ln س</numerusform>
            <numerusform>نحو %Ln س</numerusform>
            <numerusform>نحو %Ln س</numerusform>
            <numerusform>نحو %Ln س</numerusform>
            <numerusform>نحو %Ln س</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>نحو %Ln يوم</numerusform>
            <numerusform>نحو %Ln يوم</numerusform>
            <numerusform>نحو %Ln يوم</numerusform>
            <numerusform>نحو %Ln أيام</numerusform>
            <numerusform>نحو %Ln يومًا</numerusform>
            <numerusform>نحو %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n h</source>
        <comment>hours</comment>
        <extracomment>%1 is the smaller number, %n the greater one</extracomment>
        <translation>
            <numerusform>%1 إلى %Ln س</numerusform>
            <numerusform>%1 إلى %Ln س</numerusform>
            <numerusform>%1 إلى %Ln س</numerusform>
            <numerusform>%1 إلى %Ln س</numerusform>
            <numerusform>%1 إلى %Ln س</numerusform>
            <numerusform>%1 إلى %Ln س</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n days</source>
        <translation>
            <numerusform>%1 إلى %Ln يوم</numerusform>
            <numerusform>%1 إلى %Ln يوم</numerusform>
            <numerusform>%1 إلى %Ln يوم</numerusform>
            <numerusform>%1 إلى %Ln أيام</numerusform>
            <numerusform>%1 إلى %Ln يومًا</numerusform>
            <numerusform>%1 إلى %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>collecting</source>
        <comment>readings, before a forecast is possible</comment>
        <translation>قيد الجمع</translation>
    </message>
    <message>
        <source>steady</source>
        <comment>a balance that is not draining</comment>
        <translation>مستقر</translation>
    </message>
    <message>
        <source>A forecast needs readings of a day at least.</source>
        <translation>يحتاج التوقع إلى قراءات يوم واحد على الأقل.</translation>
    </message>
    <message>
        <source>Not draining.</source>
        <translation>لا يتناقص.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>%1 at the earliest</source>
        <comment>a date</comment>
        <translation>%1 على أقرب تقدير</translation>
    </message>
    <message>
        <source>%1 %2 a day</source>
        <comment>an amount and its unit</comment>
        <translation>%1 %2 في اليوم</translation>
    </message>
    <message>
        <source>Empty in %1 (%2), at %3.</source>
        <translation>ينفد بعد %1 (%2)، بمعدل %3.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>صفحات الإعدادات</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>About</source>
        <translation>عن البرنامج</translation>
    </message>
</context>
<context>
    <name>TestResult</name>
    <message>
        <source>It works. Balances found:</source>
        <translation>نجح الاختبار. الأرصدة التي عُثر عليها:</translation>
    </message>
    <message>
        <source>Low at</source>
        <translation>منخفض عند</translation>
    </message>
    <message>
        <source>Critical at</source>
        <translation>حرج عند</translation>
    </message>
    <message>
        <source>The answer was: “%1”</source>
        <translation>كان الرد: «%1»</translation>
    </message>
    <message>
        <source>It points to %1.</source>
        <translation>إنه يشير إلى %1.</translation>
    </message>
    <message>
        <source>Marks: an amount like 50, a share of the full tank like 20&#xa0;%, or days of runway like 7&#xa0;d. Empty: your default, in grey.</source>
        <translation>العلامات: مبلغ مثل 50، أو نسبة من الخزان الممتلئ مثل 20&#xa0;%، أو أيام يكفيها مثل 7&#xa0;d. فارغ: قيمتك المبدئية، بالرمادي.</translation>
    </message>
</context>
<context>
    <name>ThresholdInput</name>
    <message>
        <source>“%1” is not an amount. Write it like %2.</source>
        <translation>«%1» ليس مبلغًا. اكتبه على نحو %2.</translation>
    </message>
    <message>
        <source>An amount here cannot be negative.</source>
        <translation>لا يصح هنا مبلغ سالب.</translation>
    </message>
    <message>
        <source>A share cannot be more than 100 %.</source>
        <translation>لا تزيد النسبة على 100 %.</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>what is typed as a mark; always with the number</comment>
        <translation>
            <numerusform>%n يوم</numerusform>
            <numerusform>%n يوم</numerusform>
            <numerusform>%n يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not a mark. Write an amount like 50, a share like 20&#xa0;%, or days of runway like 7&#xa0;d.</source>
        <translation>«%1» ليست علامة. اكتب مبلغًا مثل 50، أو نسبة مثل 20&#xa0;%، أو أيامًا يكفيها مثل 7&#xa0;d.</translation>
    </message>
    <message>
        <source>“%1” is not a number of days. Write a whole number from 0 to %2.</source>
        <translation>«%1» ليس عدد أيام. اكتب عددًا صحيحًا من 0 إلى %2.</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln ث</numerusform>
            <numerusform>%Ln ث</numerusform>
            <numerusform>%Ln ث</numerusform>
            <numerusform>%Ln ث</numerusform>
            <numerusform>%Ln ث</numerusform>
            <numerusform>%Ln ث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%Ln س</numerusform>
            <numerusform>%Ln س</numerusform>
            <numerusform>%Ln س</numerusform>
            <numerusform>%Ln س</numerusform>
            <numerusform>%Ln س</numerusform>
            <numerusform>%Ln س</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>للتو</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>بعد %1</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>No accounts yet</source>
        <translation>لا حسابات بعد</translation>
    </message>
    <message>
        <source>&amp;Snooze</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>&amp;Refresh all</source>
        <translation>تحديث الكل</translation>
    </message>
    <message>
        <source>&amp;Hide amounts</source>
        <translation>إخفاء المبالغ</translation>
    </message>
    <message>
        <source>&amp;Open Plimsoll</source>
        <translation>فتح Plimsoll</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>1 &amp;hour</source>
        <translation>ساعة واحدة</translation>
    </message>
    <message>
        <source>1 &amp;day</source>
        <translation>يوم واحد</translation>
    </message>
    <message>
        <source>1 &amp;week</source>
        <translation>أسبوع واحد</translation>
    </message>
    <message>
        <source>Until &amp;topped up</source>
        <translation>حتى الشحن</translation>
    </message>
    <message>
        <source>&amp;End snooze</source>
        <translation>إنهاء التأجيل</translation>
    </message>
</context>
<context>
    <name>TrayText</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>lasts %1</source>
        <comment>5 to 8 days</comment>
        <translation>يكفي %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>موقوف مؤقتًا</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>قديم</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>لم يُقرأ بعد</translation>
    </message>
    <message>
        <source>%1: %2 (%3, %4)</source>
        <translation>%1: %2 (%3، %4)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 empty, %3 left</source>
        <comment>account, balance, amount</comment>
        <translation>%1: نفد %2، المتبقي %3</translation>
    </message>
    <message>
        <source>%1: %2 critically low, %3 left</source>
        <comment>account, balance, amount</comment>
        <translation>%1: %2 منخفض إلى حد حرج، المتبقي %3</translation>
    </message>
    <message>
        <source>%1: %2 low, %3 left</source>
        <comment>account, balance, amount</comment>
        <translation>%1: %2 منخفض، المتبقي %3</translation>
    </message>
    <message numerus="yes">
        <source>And %n more…</source>
        <comment>lines of a menu</comment>
        <translation>
            <numerusform>و%Ln أخرى…</numerusform>
            <numerusform>و%Ln أخرى…</numerusform>
            <numerusform>و%Ln أخرى…</numerusform>
            <numerusform>و%Ln أخرى…</numerusform>
            <numerusform>و%Ln أخرى…</numerusform>
            <numerusform>و%Ln أخرى…</numerusform>
        </translation>
    </message>
    <message>
        <source>expires %1</source>
        <comment>in 9 days</comment>
        <translation>ينتهي %1</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>مكتوم</translation>
    </message>
    <message>
        <source>%1, muted</source>
        <comment>what went wrong</comment>
        <translation>%1، مكتوم</translation>
    </message>
    <message>
        <source>%1: %2 expires %3, %4 left</source>
        <comment>account, balance, in 9 days, amount</comment>
        <translation>%1: %2 ينتهي %3، المتبقي %4</translation>
    </message>
</context>
<context>
    <name>TroubleWatch</name>
    <message>
        <source>No keychain such as GNOME Keyring or KWallet is running, so “%1” cannot be read.</source>
        <translation>لا تعمل حلقة مفاتيح مثل GNOME Keyring أو KWallet، فتعذرت قراءة «%1».</translation>
    </message>
    <message>
        <source>Your keychain refused to give Plimsoll its secrets, so “%1” cannot be read.</source>
        <translation>رفضت حلقة المفاتيح إعطاء Plimsoll بيانات الاعتماد، فتعذرت قراءة «%1».</translation>
    </message>
    <message>
        <source>Your keychain is locked, so “%1” cannot be read.</source>
        <translation>حلقة المفاتيح مقفلة، فتعذرت قراءة «%1».</translation>
    </message>
    <message numerus="yes">
        <source>No keychain such as GNOME Keyring or KWallet is running, so %n accounts cannot be read.</source>
        <translation>
            <numerusform>لا تعمل حلقة مفاتيح مثل GNOME Keyring أو KWallet، فتعذرت قراءة %Ln من الحسابات.</numerusform>
            <numerusform>لا تعمل حلقة مفاتيح مثل GNOME Keyring أو KWallet، فتعذرت قراءة %Ln من الحسابات.</numerusform>
            <numerusform>لا تعمل حلقة مفاتيح مثل GNOME Keyring أو KWallet، فتعذرت قراءة %Ln من الحسابات.</numerusform>
            <numerusform>لا تعمل حلقة مفاتيح مثل GNOME Keyring أو KWallet، فتعذرت قراءة %Ln حسابات.</numerusform>
            <numerusform>لا تعمل حلقة مفاتيح مثل GNOME Keyring أو KWallet، فتعذرت قراءة %Ln حسابًا.</numerusform>
            <numerusform>لا تعمل حلقة مفاتيح مثل GNOME Keyring أو KWallet، فتعذرت قراءة %Ln حساب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your keychain refused to give Plimsoll its secrets, so %n accounts cannot be read.</source>
        <translation>
            <numerusform>رفضت حلقة المفاتيح إعطاء Plimsoll بيانات الاعتماد، فتعذرت قراءة %Ln من الحسابات.</numerusform>
            <numerusform>رفضت حلقة المفاتيح إعطاء Plimsoll بيانات الاعتماد، فتعذرت قراءة %Ln من الحسابات.</numerusform>
            <numerusform>رفضت حلقة المفاتيح إعطاء Plimsoll بيانات الاعتماد، فتعذرت قراءة %Ln من الحسابات.</numerusform>
            <numerusform>رفضت حلقة المفاتيح إعطاء Plimsoll بيانات الاعتماد، فتعذرت قراءة %Ln حسابات.</numerusform>
            <numerusform>رفضت حلقة المفاتيح إعطاء Plimsoll بيانات الاعتماد، فتعذرت قراءة %Ln حسابًا.</numerusform>
            <numerusform>رفضت حلقة المفاتيح إعطاء Plimsoll بيانات الاعتماد، فتعذرت قراءة %Ln حساب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your keychain is locked, so %n accounts cannot be read.</source>
        <translation>
            <numerusform>حلقة المفاتيح مقفلة، فتعذرت قراءة %Ln من الحسابات.</numerusform>
            <numerusform>حلقة المفاتيح مقفلة، فتعذرت قراءة %Ln من الحسابات.</numerusform>
            <numerusform>حلقة المفاتيح مقفلة، فتعذرت قراءة %Ln من الحسابات.</numerusform>
            <numerusform>حلقة المفاتيح مقفلة، فتعذرت قراءة %Ln حسابات.</numerusform>
            <numerusform>حلقة المفاتيح مقفلة، فتعذرت قراءة %Ln حسابًا.</numerusform>
            <numerusform>حلقة المفاتيح مقفلة، فتعذرت قراءة %Ln حساب.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Unlock and try again</source>
        <translation>إلغاء القفل وإعادة المحاولة</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>No connection: nothing could be read yet.</source>
        <translation>لا اتصال: لم يُقرأ شيء بعد.</translation>
    </message>
    <message>
        <source>No provider can be reached: nothing could be read yet.</source>
        <translation>تعذر الوصول إلى أي مزود: لم يُقرأ شيء بعد.</translation>
    </message>
    <message>
        <source>No connection: what is shown is up to %1 old.</source>
        <translation>لا اتصال: قد يبلغ عمر المعروض %1.</translation>
    </message>
    <message>
        <source>No provider can be reached: what is shown is up to %1 old.</source>
        <translation>تعذر الوصول إلى أي مزود: قد يبلغ عمر المعروض %1.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Watches prepaid API credits and warns before they run out.</source>
        <translation>يراقب أرصدة واجهات API المدفوعة مسبقًا وينبه قبل نفادها.</translation>
    </message>
    <message>
        <source>Keep everything but secrets in &lt;folder&gt;.</source>
        <translation>حفظ كل شيء عدا بيانات الاعتماد في &lt;المجلد&gt;.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Start in the tray, without a window.</source>
        <translation>البدء في صينية النظام، من دون نافذة.</translation>
    </message>
    <message>
        <source>Plimsoll cannot start</source>
        <translation>تعذر تشغيل Plimsoll</translation>
    </message>
    <message>
        <source>Show made-up accounts. Nothing is kept, and nobody is asked.</source>
        <translation>يعرض حسابات مختلقة. لا يُحفظ شيء ولا يُسأل أحد.</translation>
    </message>
    <message>
        <source>Plimsoll (demo)</source>
        <translation>Plimsoll (عرض تجريبي)</translation>
    </message>
</context>
</TS>
