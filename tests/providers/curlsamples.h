// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curl/curlcommand.h"

/// A command in a shape that documentation or a browser gives it. The secret in each is "the-key".
struct CurlSample {
    const char *name;
    QString text;
    CurlCommand command;
};

// Not in the test: moc 6.4 loses a class that stands behind raw strings with quotes.
inline QList<CurlSample> curlSamples()
{
    using namespace Qt::StringLiterals;
    using Body = CurlCommand::Body;
    return {
        {"Stripe: key as user without a password",
         uR"(curl https://api.example.com/v1/balance \
  -u "the-key:")"_s,
         {u"GET"_s, u"https://api.example.com/v1/balance"_s, {}, u"the-key:"_s, Body::None, {}, {}}},
        {"DeepL: prompt, combined scheme and key, output behind a pipe",
         uR"($ curl -X GET 'https://api.example.com/v2/usage' \
--header 'Authorization: DeepL-Auth-Key the-key' | jq .)"_s,
         {u"GET"_s,
          u"https://api.example.com/v2/usage"_s,
          {{u"Authorization"_s, u"DeepL-Auth-Key the-key"_s}},
          {},
          Body::None,
          {},
          {}}},
        {"DeepL: parameters encoded by curl",
         uR"(curl https://api.example.com/v2/translate \
	-d auth_key=the-key \
	--data-urlencode "text=Hello, world & all" \
	-d "target_lang=DE")"_s,
         {u"POST"_s,
          u"https://api.example.com/v2/translate"_s,
          {},
          {},
          Body::Form,
          u"auth_key=the-key&text=Hello%2C+world+%26+all&target_lang=DE"_s,
          {}}},
        {"Twilio: variables of the shell",
         uR"(curl -X GET "https://api.example.com/2010-04-01/Accounts/$TWILIO_ACCOUNT_SID/Balance.json" \
-u $TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN)"_s,
         {u"GET"_s,
          u"https://api.example.com/2010-04-01/Accounts/$TWILIO_ACCOUNT_SID/Balance.json"_s,
          {},
          u"$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN"_s,
          Body::None,
          {},
          {}}},
        {"OpenAI: bearer and JSON with its own type",
         uR"(curl https://api.example.com/v1/chat/completions \
  -H "Content-Type: application/json" \
  -H "Authorization: Bearer $OPENAI_API_KEY" \
  -d '{
     "model": "small",
     "messages": [{"role": "user", "content": "Say this is a test!"}]
   }'
)"_s,
         {u"POST"_s,
          u"https://api.example.com/v1/chat/completions"_s,
          {{u"Authorization"_s, u"Bearer $OPENAI_API_KEY"_s}},
          {},
          Body::Json,
          u"{\n     \"model\": \"small\",\n     \"messages\": [{\"role\": \"user\", \"content\": \"Say this is a "
          "test!\"}]\n   }"_s,
          {}}},
        {"Anti-Captcha: JSON without a type",
         uR"(curl -i -H "Accept: application/json" \
     -X POST -d '{"clientKey":"the-key"}' https://api.example.com/getBalance)"_s,
         {u"POST"_s,
          u"https://api.example.com/getBalance"_s,
          {{u"Accept"_s, u"application/json"_s}},
          {},
          Body::Json,
          u"{\"clientKey\":\"the-key\"}"_s,
          {u"--include"_s}}},
        {"RunPod: GraphQL with a quote in it, key in the address",
         uR"(curl --request POST \
  --header 'content-type: application/json' \
  --url 'https://api.example.com/graphql?api_key=${YOUR_API_KEY}' \
  --data '{"query": "query Q { me(name: \"Bob'\''s\") { balance } }"}')"_s,
         {u"POST"_s,
          u"https://api.example.com/graphql?api_key=${YOUR_API_KEY}"_s,
          {},
          {},
          Body::Json,
          u"{\"query\": \"query Q { me(name: \\\"Bob's\\\") { balance } }\"}"_s,
          {}}},
        {"Chrome for bash: ANSI quotes, cookies and noise",
         uR"(curl 'https://app.example.com/api/graphql?op=credits' \
  -H 'accept: */*' \
  -H 'accept-language: en-GB,en;q=0.9' \
  -H 'authorization: Bearer the-key' \
  -H 'content-type: application/json' \
  -b 'session=the-key; theme=dark' \
  -H 'origin: https://app.example.com' \
  -H 'priority: u=1, i' \
  -H 'referer: https://app.example.com/billing' \
  -H 'sec-ch-ua: "Chromium";v="130", "Not?A_Brand";v="99"' \
  -H 'sec-fetch-mode: cors' \
  -H 'user-agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' \
  --data-raw $'{"query":"it\'s \u0021 \\n","variables":{}}')"_s,
         {u"POST"_s,
          u"https://app.example.com/api/graphql?op=credits"_s,
          {{u"accept"_s, u"*/*"_s},
           {u"authorization"_s, u"Bearer the-key"_s},
           {u"Cookie"_s, u"session=the-key; theme=dark"_s}},
          {},
          Body::Json,
          u"{\"query\":\"it's ! \\n\",\"variables\":{}}"_s,
          {u"header accept-language"_s, u"header origin"_s, u"header priority"_s, u"header referer"_s,
           u"header sec-ch-ua"_s, u"header sec-fetch-mode"_s, u"header user-agent"_s}}},
        {"Chrome for cmd: everything in carets",
         u"curl ^\"https://app.example.com/api/credits?a=1^&b=x^%^20y^\" ^\r\n"
         "  -H ^\"accept: */*^\" ^\r\n"
         "  -H ^\"authorization: Bearer the-key^\" ^\r\n"
         "  -H ^\"content-type: application/json^\" ^\r\n"
         "  -H ^\"sec-ch-ua: ^\\^\"Chromium^\\^\";v=^\\^\"130^\\^\"^\" ^\r\n"
         "  --data-raw ^\"^{^\\^\"path^\\^\":^\\^\"C:^\\^\\^\\^\\x^\\^\",^\\^\"two^\\^\":^\\^\"a^\r\n\r\nb^\\^\"^}^\"\r\n"_s,
         {u"POST"_s,
          u"https://app.example.com/api/credits?a=1&b=x%20y"_s,
          {{u"accept"_s, u"*/*"_s}, {u"authorization"_s, u"Bearer the-key"_s}},
          {},
          Body::Json,
          u"{\"path\":\"C:\\\\x\",\"two\":\"a\nb\"}"_s,
          {u"header sec-ch-ua"_s}}},
        {"Chrome for cmd, older: plain quotes, carets within",
         u"curl \"https://app.example.com/api?a=1^&b=2\" ^\n"
         "  -H \"Authorization: Bearer the-key\" ^\n"
         "  --data-raw \"^{^\\^\"id^\\^\":1^}\" ^\n"
         "  --compressed"_s,
         {u"POST"_s,
          u"https://app.example.com/api?a=1&b=2"_s,
          {{u"Authorization"_s, u"Bearer the-key"_s}},
          {},
          Body::Json,
          u"{\"id\":1}"_s,
          {u"--compressed"_s}}},
        {"Windows, by hand: doubled quotes",
         u"C:\\Users\\me>curl.exe -H \"X-Api-Key: the-key\" ^\r\n -d \"{\"\"id\"\":1}\" https://api.example.com/balance"_s,
         {u"POST"_s,
          u"https://api.example.com/balance"_s,
          {{u"X-Api-Key"_s, u"the-key"_s}},
          {},
          Body::Json,
          u"{\"id\":1}"_s,
          {}}},
        {"PowerShell: backticks join lines",
         u"PS C:\\> curl.exe `\r\n  -H \"X-Api-Key: the-key\" `\r\n  https://api.example.com/balance"_s,
         {u"GET"_s, u"https://api.example.com/balance"_s, {{u"X-Api-Key"_s, u"the-key"_s}}, {}, Body::None, {}, {}}},
        {"Firefox: POSIX, compressed, form",
         uR"(curl 'https://app.example.com/account' --compressed -X POST -H 'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0' -H 'Accept: application/json' -H 'Accept-Language: en-US,en;q=0.5' -H 'Accept-Encoding: gzip, deflate, br, zstd' -H 'Content-Type: application/x-www-form-urlencoded' -H 'X-CSRF-Token: the-key' -H 'Origin: https://app.example.com' -H 'DNT: 1' -H 'Connection: keep-alive' -H 'Cookie: sid=the-key' -H 'Sec-Fetch-Dest: empty' -H 'TE: trailers' --data-raw 'action=balance&x=1%202')"_s,
         {u"POST"_s,
          u"https://app.example.com/account"_s,
          {{u"Accept"_s, u"application/json"_s}, {u"X-CSRF-Token"_s, u"the-key"_s}, {u"Cookie"_s, u"sid=the-key"_s}},
          {},
          Body::Form,
          u"action=balance&x=1%202"_s,
          {u"--compressed"_s, u"header User-Agent"_s, u"header Accept-Language"_s, u"header Accept-Encoding"_s,
           u"header Origin"_s, u"header DNT"_s, u"header Connection"_s, u"header Sec-Fetch-Dest"_s, u"header TE"_s}}},
        {"ReadMe: long options, lines of Windows, placeholder in braces",
         u"curl --request GET \\\r\n     --url https://api.example.com/v1/accounts/{account_id}/balance \\\r\n"
         "     --header 'accept: application/json' \\\r\n     --header 'authorization: Bearer {api_key}'\r\n"_s,
         {u"GET"_s,
          u"https://api.example.com/v1/accounts/{account_id}/balance"_s,
          {{u"accept"_s, u"application/json"_s}, {u"authorization"_s, u"Bearer {api_key}"_s}},
          {},
          Body::None,
          {},
          {}}},
        {"Postman: redirects followed, everything long",
         uR"(curl --location --globoff 'https://api.example.com/user/balance?ids[]=1' \
--header 'X-API-KEY: the-key' \
--data '')"_s,
         {u"POST"_s,
          u"https://api.example.com/user/balance?ids[]=1"_s,
          {{u"X-API-KEY"_s, u"the-key"_s}},
          {},
          Body::None,
          {},
          {u"--location"_s, u"--globoff"_s}}},
        {"Word processor: typographic quotes and dashes",
         u"curl –H “Authorization: Token the-key” —request POST –-data ‘{“id”: 1}’ https://api.example.com/balance"_s,
         {u"POST"_s,
          u"https://api.example.com/balance"_s,
          {{u"Authorization"_s, u"Token the-key"_s}},
          {},
          Body::Json,
          u"{\"id\": 1}"_s,
          {}}},
        {"here-document: body on standard input, placeholder in angle brackets",
         uR"(curl -sS https://api.example.com/balance -H Authorization:<YOUR_KEY> --json @- <<'EOF' | jq '.data'
{"account": "$MAIN"}
EOF
)"_s,
         {u"POST"_s,
          u"https://api.example.com/balance"_s,
          {{u"Authorization"_s, u"<YOUR_KEY>"_s}, {u"Accept"_s, u"application/json"_s}},
          {},
          Body::Json,
          u"{\"account\": \"$MAIN\"}\n"_s,
          {u"--silent"_s, u"--show-error"_s}}},
        {"terminal: prompts of a shell on each line, an answer below",
         u"me@host:~/work$ curl -G https://api.example.com/balance \\\n> -d key=the-key \\\n> -d currency=eur\n"
         "{\"balance\": \"don't know\"}\nme@host:~/work$"_s,
         {u"GET"_s, u"https://api.example.com/balance?key=the-key&currency=eur"_s, {}, {}, Body::None, {}, {}}},
        {"old documentation: user and password in the address",
         u"# Ask for the credits\nAPI=x curl http://name:the%2Dkey@api.example.com:8080/credits#top > credits.xml 2>&1"_s,
         {u"GET"_s, u"http://api.example.com:8080/credits"_s, {}, u"name:the-key"_s, Body::None, {}, {}}},
        {"SOAP: a text with its own type",
         uR"(curl -XPOST api.example.com/soap -H"Content-Type: text/xml" -H 'SOAPAction;' -d "<get key=\"the-key\"/>")"_s,
         {u"POST"_s,
          u"https://api.example.com/soap"_s,
          {{u"Content-Type"_s, u"text/xml"_s}, {u"SOAPAction"_s, u""_s}},
          {},
          Body::Text,
          u"<get key=\"the-key\"/>"_s,
          {}}},
    };
}
