fetch("http://elsewhere.example/", { mode: "no-cors" }).catch(() => {});
