import { mount } from "svelte";

import App from "./App.svelte";
import "./style/index.css";
import { keepTheme } from "./style/theme.svelte";

const place = document.getElementById("desk");
if (place) {
  keepTheme();
  mount(App, { target: place });
}
